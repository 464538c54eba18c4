package org.claimtrail.pages.reading;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the start page sends researchers. */
class StartPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "bolt://127.0.0.1:7688", "bolt://localhost:7687", "bolt://[::1]:7687" })
	void namesTheStoreOfThisMachine(String address) {
		assertThat(StartPage.shown(URI.create(address))).hasToString(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "neo4j+s://graph.example", "bolt://10.0.0.5:7687", "bolt://localhost.example:7687",
			"bolt://under_score:7687" })
	void keepsTheAddressOfAnyOtherToItself(String address) {
		assertThat(StartPage.shown(URI.create(address))).isNull();
	}

}
