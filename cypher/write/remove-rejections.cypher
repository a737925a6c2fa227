// Forgets rejections: their articles came in, or were rejected again for another reason.
// $ids: ids of rejections
UNWIND $ids AS id
MATCH (rejected:RejectedArticle {id: id})
DELETE rejected
