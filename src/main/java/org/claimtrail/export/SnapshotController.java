package org.claimtrail.export;

import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.export.scope.Snapshot;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The question which state the graph has. */
@Controller
class SnapshotController {

	private final Snapshots snapshots;

	private final SnapshotDigests digests;

	SnapshotController(Snapshots snapshots, SnapshotDigests digests) {
		this.snapshots = snapshots;
		this.digests = digests;
	}

	@QueryMapping
	Snapshot snapshot(DataFetchingEnvironment environment) {
		Snapshot now = this.snapshots.newest();
		return environment.getSelectionSet().contains("digest") ? now.with(this.digests.of(now)) : now;
	}

}
