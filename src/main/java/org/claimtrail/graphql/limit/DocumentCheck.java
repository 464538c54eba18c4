package org.claimtrail.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits.OperationLimits;

/**
 * Refuses documents that ask for too much, before they are validated: validation, too,
 * takes its time.
 */
final class DocumentCheck {

	private final OperationLimits limits;

	/** Documents that are kept for the next request need no second look. */
	private final Cache<Document, Boolean> passed = Caffeine.newBuilder().weakKeys().build();

	DocumentCheck(OperationLimits limits) {
		this.limits = limits;
	}

	/**
	 * @throws RequestFault if one of the operations exceeds a limit
	 */
	void check(Document document) {
		if (this.passed.getIfPresent(document) != null) {
			return;
		}
		DocumentExtent extents = new DocumentExtent(document);
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			check(extents.of(operation));
		}
		this.passed.put(document, true);
	}

	private void check(Extent extent) {
		check("depth", extent.depth(), this.limits.depth(),
				"The operation nests fields %s deep, and at most %s are allowed.");
		check("introspectionDepth", extent.introspection(), this.limits.introspectionDepth(),
				"The introspection nests fields %s deep, and at most %s are allowed.");
		check("fields", extent.fields(), this.limits.fields(),
				"With its fragments expanded, the operation has %s fields, and at most %s are allowed.");
		check("aliases", extent.aliases(), this.limits.aliases(),
				"The operation has %s aliases, and at most %s are allowed.");
		check("rootFields", extent.width(), this.limits.rootFields(),
				"The operation has %s root fields, and at most %s are allowed.");
		check("directives", extent.directives(), this.limits.directives(),
				"The operation has %s directives, and at most %s are allowed.");
	}

	private static void check(String limit, long asked, long allowed, String sentence) {
		if (asked > allowed) {
			throw RequestFault.limit(limit, asked, allowed, sentence.formatted(asked, allowed));
		}
	}

}
