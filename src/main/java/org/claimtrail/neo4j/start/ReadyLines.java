package org.claimtrail.neo4j.start;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says on the console where everything is, once the server lets requests in. */
final class ReadyLines {

	private static final String COUNTS = """
			CYPHER 25
			RETURN COUNT { (:Claim) } AS claims, COUNT { (:Article) } AS articles, COUNT { (:Speaker) } AS speakers,
			  COUNT { (:Organization) } AS organizations, COUNT { (:Measure) } AS measures,
			  COUNT { (:Proposition) } AS propositions""";

	/** The first statement of a cold server, which a slow machine takes its time for. */
	private static final Duration LONGEST = Duration.ofMinutes(2);

	private final Driver driver;

	private final StoreDatabase database;

	private final Neo4jConnectionDetails details;

	private final Environment environment;

	private final PrintStream console;

	ReadyLines(Driver driver, StoreDatabase database, Neo4jConnectionDetails details, Environment environment,
			PrintStream console) {
		this.driver = driver;
		this.database = database;
		this.details = details;
		this.environment = environment;
		this.console = console;
	}

	@EventListener
	void print(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			print(web.getWebServer().getPort(), ManagementFactory.getRuntimeMXBean().getUptime());
		}
	}

	private void print(int port, long uptimeMillis) {
		String server = scheme() + "://" + host() + ":" + port + property("server.servlet.context-path", "");
		line("Start page", server + "/");
		line("GraphQL", server + property("spring.graphql.http.path", "/graphql"));
		line("GraphiQL", server + property("spring.graphql.graphiql.path", "/graphiql"));
		if (this.details instanceof EmbeddedStore store) {
			line("Bolt", store.getUri() + ", user " + EmbeddedStore.USER + ", password " + password(store));
			line("Data folder", store.data().toString());
		}
		else {
			line("Store", StorePlace.address(this.details.getUri()) + " (not part of this process)");
		}
		line("Stored", stored());
		this.console.printf(Locale.ROOT, "Claimtrail is ready in %.1f s.%n", uptimeMillis / 1000.0);
	}

	private void line(String what, String where) {
		this.console.printf("  %-12s %s%n", what, where);
	}

	private String password(EmbeddedStore store) {
		if (store.passwordIsSet()) {
			return "as set by claimtrail.password";
		}
		return store.newPassword()
			.map((made) -> made + " (shown this once, kept in " + store.passwordFile() + ")")
			.orElseGet(() -> "in " + store.passwordFile());
	}

	private String stored() {
		Record counts = this.driver.executableQuery(COUNTS)
			.withConfig(this.database.in(QueryConfig.builder().withRouting(RoutingControl.READ).withTimeout(LONGEST))
				.build())
			.execute()
			.records()
			.getFirst();
		return counts.fields()
			.stream()
			.map((count) -> "%,d %s".formatted(count.value().asLong(), count.key()))
			.collect(java.util.stream.Collectors.joining(", "));
	}

	private String scheme() {
		Ssl tls = Binder.get(this.environment).bind("server.ssl", Ssl.class).orElse(null);
		return (tls != null && Ssl.isEnabled(tls)) ? "https" : "http";
	}

	private String host() {
		String address = property("server.address", "");
		return (address.isEmpty() || address.equals("0.0.0.0") || address.equals("::")) ? "localhost" : address;
	}

	private String property(String name, String otherwise) {
		return this.environment.getProperty(name, otherwise);
	}

}
