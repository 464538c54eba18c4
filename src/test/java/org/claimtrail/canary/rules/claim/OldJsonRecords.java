package org.claimtrail.canary.rules.claim;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads JSON with the library that the store brings along and not with the application's.
 */
class OldJsonRecords {

	private final ObjectMapper mapper = new ObjectMapper();

	ObjectMapper mapper() {
		return this.mapper;
	}

}
