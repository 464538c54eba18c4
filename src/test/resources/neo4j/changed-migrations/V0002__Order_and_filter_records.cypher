// Why: pages of claims, articles and names follow these orders, and each order ends in the identifier so that no two records are equal.
CYPHER 25 CREATE RANGE INDEX claim_stated_on FOR (n:Claim) ON (n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_revision FOR (n:Claim) ON (n.claimantId, n.measureId, n.statedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX claim_low FOR (n:Claim) ON (n.low, n.id);
CYPHER 25 CREATE RANGE INDEX claim_high FOR (n:Claim) ON (n.high, n.id);
CYPHER 25 CREATE RANGE INDEX article_published_on FOR (n:Article) ON (n.publishedOnFirst, n.id);
CYPHER 25 CREATE RANGE INDEX article_url_key FOR (n:Article) ON (n.urlKey);
CYPHER 25 CREATE RANGE INDEX speaker_name FOR (n:Speaker) ON (n.name, n.id);
CYPHER 25 CREATE RANGE INDEX organization_name FOR (n:Organization) ON (n.name, n.id);
CYPHER 25 CREATE RANGE INDEX measure_name FOR (n:Measure) ON (n.name, n.id);
CYPHER 25 CREATE TEXT INDEX speaker_name_folded FOR (n:Speaker) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX organization_name_folded FOR (n:Organization) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX measure_name_folded FOR (n:Measure) ON (n.nameFolded);
CYPHER 25 CREATE TEXT INDEX article_title_folded FOR (n:Article) ON (n.titleFolded);
