package org.claimtrail.projection.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that feature packages contribute, by name. */
@Component
class Rules {

	private final Map<String, ComputedField> fields;

	private final Map<String, ComputedEdgeField> edgeFields;

	private final Map<String, ComputedGroups> groups;

	private final Map<String, ComputedCondition> conditions;

	Rules(List<ComputedField> fields, List<ComputedEdgeField> edgeFields, List<ComputedGroups> groups,
			List<ComputedCondition> conditions) {
		this.fields = fields.stream().collect(Collectors.toMap(ComputedField::name, Function.identity()));
		this.edgeFields = edgeFields.stream().collect(Collectors.toMap(ComputedEdgeField::name, Function.identity()));
		this.groups = groups.stream().collect(Collectors.toMap(ComputedGroups::name, Function.identity()));
		this.conditions = conditions.stream().collect(Collectors.toMap(ComputedCondition::name, Function.identity()));
	}

	@Nullable ComputedField field(String name) {
		return this.fields.get(name);
	}

	@Nullable ComputedEdgeField edgeField(String name) {
		return this.edgeFields.get(name);
	}

	@Nullable ComputedGroups groups(String name) {
		return this.groups.get(name);
	}

	@Nullable ComputedCondition condition(String name) {
		return this.conditions.get(name);
	}

}
