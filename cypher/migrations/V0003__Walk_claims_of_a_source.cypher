// The newest claims that one source publishes.
CREATE INDEX claim_by_source IF NOT EXISTS FOR (claim:Claim) ON (claim.sourceId, claim.k);
