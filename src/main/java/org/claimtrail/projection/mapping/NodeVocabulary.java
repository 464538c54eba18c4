package org.claimtrail.projection.mapping;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.HashMap;

import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.mapping.Neo4jPersistentEntity;
import org.springframework.stereotype.Component;

/**
 * The properties that each label may carry, as the entities of the feature packages
 * declare them.
 */
@Component
class NodeVocabulary {

	private final Map<String, Set<String>> properties = new HashMap<>();

	NodeVocabulary(Neo4jMappingContext context) {
		for (Neo4jPersistentEntity<?> entity : context.getPersistentEntities()) {
			Set<String> names = new HashSet<>();
			entity.getGraphProperties().forEach((property) -> names.add(property.getPropertyName()));
			this.properties.put(entity.getPrimaryLabel(), names);
		}
	}

	/** Whether some label may carry the property. */
	boolean has(String property) {
		return this.properties.values().stream().anyMatch((names) -> names.contains(property));
	}

	boolean has(String label, String property) {
		return this.properties.getOrDefault(label, Set.of()).contains(property);
	}

}
