// All rejections that the graph keeps, with the place they came from.
MATCH (rejected:RejectedArticle)
RETURN rejected.id AS id, rejected.origin AS origin
