package org.claimtrail.cypher;

import java.time.Duration;

import org.claimtrail.account.Access;
import org.claimtrail.account.Role;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may ask in Cypher over HTTP, and what that may take.
 *
 * @param access who may
 * @param time longest time of a statement
 * @param rows most rows of an answer
 * @param size most bytes of an answer, as JSON
 * @param together most statements at once; one for each client
 * @param memory heap of the process that reads
 * @param age how old the copy may be that is read, where there are changes since
 * @param idle after this time without a question the process ends and its copy is deleted
 */
@ConfigurationProperties("claimtrail.cypher")
record CypherSettings(@DefaultValue("token") Who access, @DefaultValue("10s") Duration time,
		@DefaultValue("50000") int rows, @DefaultValue("20MB") DataSize size, @DefaultValue("2") int together,
		@DefaultValue("512MB") DataSize memory, @DefaultValue("1m") Duration age, @DefaultValue("15m") Duration idle) {

	/** Where an answer is cut. */
	CypherRuns.Cut most() {
		return new CypherRuns.Cut(this.rows, this.size);
	}

	/**
	 * Lets those pass who may ask.
	 * @throws HttpFault for everybody else, with why
	 */
	void requireAccess() {
		switch (this.access) {
			case OFF -> throw new HttpFault(404, Code.BAD_REQUEST,
					"This server answers no Cypher over HTTP (claimtrail.cypher.access).");
			case TOKEN -> Access.require(Role.READER, "ask in Cypher");
			case PUBLIC -> {
			}
		}
	}

	/** Who may ask. */
	enum Who {

		/** Nobody. */
		OFF,
		/** Who has a token, whatever its role. */
		TOKEN,
		/** Everybody. */
		PUBLIC

	}

}
