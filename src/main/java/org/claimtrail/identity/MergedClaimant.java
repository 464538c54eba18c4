package org.claimtrail.identity;

import java.time.ZonedDateTime;
import java.util.List;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** What readers see of a record that another one answers for, without its edges. */
@Node("MergedClaimant")
record MergedClaimant(@Id String id, String name, List<String> aliases, ZonedDateTime recordedAt) {
}
