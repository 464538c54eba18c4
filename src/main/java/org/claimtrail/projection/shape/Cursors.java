package org.claimtrail.projection.shape;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.crypto.spec.SecretKeySpec;

import org.claimtrail.neo4j.ReadStatements;
import org.claimtrail.neo4j.StoreFault;
import org.claimtrail.projection.shape.Selection.OrderKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each connection its cursors, signed with a key that is derived from the number
 * the store was given when it was made. So every server on one store takes the cursors of
 * the others, also after a restart, and nothing is written for it. No client of GraphQL
 * can read that number, and whoever else does gains nothing: all that a cursor holds
 * becomes parameters.
 */
@Component
public class Cursors {

	private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

	private static final String STORE = "CYPHER 25 CALL db.info() YIELD id RETURN id";

	private final Supplier<String> store;

	private volatile @Nullable SecretKeySpec key;

	@Autowired
	Cursors(ReadStatements statements) {
		this(() -> Objects.requireNonNull(statements.value(STORE, Map.of(), Cursors.class)).asString());
	}

	Cursors(Supplier<String> store) {
		this.store = store;
	}

	/** Reads the key before the first question, which then needs one statement only. */
	@EventListener
	void prepare(WebServerInitializedEvent event) {
		try {
			key();
		}
		catch (StoreFault ex) {
			LOG.debug("The key of cursors is read with the first of them", ex);
		}
	}

	/** The cursors of a connection with an order of its own. */
	public Cursor of(String connection) {
		return new Cursor(connection, key());
	}

	/** The cursors of a connection in one order. */
	public Cursor of(String connection, List<OrderKey> order) {
		StringBuilder binding = new StringBuilder(connection);
		for (OrderKey term : order) {
			binding.append(term.descending() ? '-' : '+').append(term.source().name());
		}
		return new Cursor(binding.toString(), key());
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			known = new SecretKeySpec(("cursors of " + this.store.get()).getBytes(StandardCharsets.UTF_8),
					Cursor.ALGORITHM);
			this.key = known;
		}
		return known;
	}

}
