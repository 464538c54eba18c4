package org.claimtrail.neo4j.start;

import java.net.URI;

import org.claimtrail.neo4j.StoreDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class StorePlaceTests {

	@Test
	void namesTheAddressAndTheDatabaseOfAnExternalStore() {
		assertThat(place("neo4j+s://db.example:7687", "claims"))
			.isEqualTo("the store at neo4j+s://db.example:7687, database claims");
		assertThat(place("bolt://db.example", null)).isEqualTo("the store at bolt://db.example, its home database");
	}

	@Test
	void tellsNobodyThePassword() {
		assertThat(place("bolt://me:secret@db.example:1", null)).contains("db.example:1").doesNotContain("secret");
	}

	private static String place(String uri, @Nullable String database) {
		Neo4jConnectionDetails details = new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return URI.create(uri);
			}

		};
		return new StorePlace(details, new StoreDatabase(database)).toString();
	}

}
