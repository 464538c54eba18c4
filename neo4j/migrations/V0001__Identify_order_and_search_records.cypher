// Why: a record is found, linked and written once by its readable identifier; without a constraint a racing MERGE would make two.
CYPHER 25 CREATE CONSTRAINT claim_id FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT speaker_id FOR (n:Speaker) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT organization_id FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT claimant_id FOR (n:Claimant) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT article_id FOR (n:Article) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT measure_id FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CYPHER 25 CREATE CONSTRAINT claim_version_id FOR (n:ClaimVersion) REQUIRE n.id IS UNIQUE;

// Why: pages of claims, articles, names and reports follow these orders, and each order ends in the identifier so that no two records are equal.
CYPHER 25 CREATE RANGE INDEX claim_stated_on FOR (n:Claim) ON (n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_measure FOR (n:Claim) ON (n.measureId, n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_measure_as_of FOR (n:Claim) ON (n.measureId, n.asOfFirst);
CYPHER 25 CREATE RANGE INDEX claim_claimant FOR (n:Claim) ON (n.claimantId, n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_revision FOR (n:Claim) ON (n.claimantId, n.measureId, n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_organization FOR (n:Claim) ON (n.organizationId);
CYPHER 25 CREATE RANGE INDEX claim_low FOR (n:Claim) ON (n.low, n.id);
CYPHER 25 CREATE RANGE INDEX claim_high FOR (n:Claim) ON (n.high, n.id);
CYPHER 25 CREATE RANGE INDEX claim_version_measure FOR (n:ClaimVersion) ON (n.measureId);
CYPHER 25 CREATE RANGE INDEX cites_cited FOR ()-[r:CITES]-() ON (r.citedId, r.citingStatedOnFirst, r.citingId);
CYPHER 25 CREATE RANGE INDEX cites_claimants FOR ()-[r:CITES]-() ON (r.citingClaimantId, r.citedClaimantId, r.citingStatedOnFirst);
CYPHER 25 CREATE RANGE INDEX cites_groups FOR ()-[r:CITES]-() ON (r.citingGroupId, r.citedGroupId, r.citingStatedOnFirst);
CYPHER 25 CREATE RANGE INDEX article_published_on FOR (n:Article) ON (n.publishedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX article_url_key FOR (n:Article) ON (n.urlKey);
CYPHER 25 CREATE RANGE INDEX speaker_name FOR (n:Speaker) ON (n.name, n.id);
CYPHER 25 CREATE RANGE INDEX organization_name FOR (n:Organization) ON (n.name, n.id);
CYPHER 25 CREATE RANGE INDEX measure_name FOR (n:Measure) ON (n.name, n.id);
CYPHER 25 CREATE TEXT INDEX speaker_name_folded FOR (n:Speaker) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX organization_name_folded FOR (n:Organization) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX measure_name_folded FOR (n:Measure) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX article_title_folded FOR (n:Article) ON (n.titleFolded);

// Why: people search by a few words, in any case and with or without accents; names and running text are ranked apart.
CYPHER 25 CREATE FULLTEXT INDEX names FOR (n:Speaker|Organization|Measure) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CYPHER 25 CREATE FULLTEXT INDEX texts FOR (n:Article|Claim) ON EACH [n.title, n.statement]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
