package org.claimtrail.pages;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the start page sends researchers. */
class StartPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "bolt://127.0.0.1:7688", "bolt://localhost:7687", "bolt://[::1]:7687" })
	void namesTheStoreOfThisMachine(String address) {
		assertThat(page(address)).contains("cypher-shell -a " + address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "neo4j+s://graph.example", "bolt://10.0.0.5:7687", "bolt://localhost.example:7687",
			"bolt://under_score:7687" })
	void keepsTheAddressOfAnyOtherToItself(String address) {
		assertThat(page(address)).doesNotContain(URI.create(address).getAuthority(), "cypher-shell");
	}

	private static String page(String address) {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		try {
			var beans = new StaticListableBeanFactory();
			beans.addBean("store", details(URI.create(address)));
			var page = new StartPage(assets(), new Operations(new Resource[0]),
					beans.getBeanProvider(Neo4jConnectionDetails.class));
			return String.valueOf(page.open().getBody());
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	private static Neo4jConnectionDetails details(URI address) {
		return new Neo4jConnectionDetails() {
			@Override
			public URI getUri() {
				return address;
			}
		};
	}

	private static Assets assets() {
		return new Assets(new ResourceUrlProvider()) {
			@Override
			public String url(String name) {
				return name;
			}
		};
	}

}
