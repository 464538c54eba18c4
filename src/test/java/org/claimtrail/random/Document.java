package org.claimtrail.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes an operation and the variables that it needs. */
final class Document {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final StringBuilder body = new StringBuilder();

	private final StringJoiner declared = new StringJoiner(", ", "(", ") ").setEmptyValue("");

	private final Map<String, Object> variables = new LinkedHashMap<>();

	Document(List<Ask> asks) {
		below(asks, "  ");
	}

	String text() {
		return "query " + this.declared + this.body + "\n";
	}

	Map<String, Object> variables() {
		return this.variables;
	}

	@Override
	public String toString() {
		return text() + (this.variables.isEmpty() ? "" : "variables " + JSON.writeValueAsString(this.variables) + "\n");
	}

	private void below(List<Ask> asks, String indent) {
		this.body.append("{\n");
		for (Ask ask : asks) {
			this.body.append(indent);
			if (ask.on() != null) {
				this.body.append("... on ").append(ask.on()).append(" { ");
			}
			field(ask, indent);
			this.body.append((ask.on() != null) ? " }\n" : "\n");
		}
		this.body.append(indent, 2, indent.length()).append('}');
	}

	private void field(Ask ask, String indent) {
		if (ask.alias() != null) {
			this.body.append(ask.alias()).append(": ");
		}
		this.body.append(ask.name());
		if (!ask.arguments().isEmpty()) {
			StringJoiner arguments = new StringJoiner(", ", "(", ")");
			ask.arguments().forEach((argument) -> arguments.add(argument.name() + ": " + value(argument)));
			this.body.append(arguments);
		}
		if (!ask.below().isEmpty()) {
			this.body.append(' ');
			below(ask.below(), indent + "  ");
		}
	}

	private String value(Argument argument) {
		if (!argument.variable()) {
			return literal(argument.value());
		}
		String name = "v" + this.variables.size();
		this.variables.put(name, argument.value());
		this.declared.add("$" + name + ": " + argument.type());
		return "$" + name;
	}

	private static String literal(@Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case Map<?, ?> map -> {
				StringJoiner fields = new StringJoiner(", ", "{", "}");
				map.forEach((name, one) -> fields.add(name + ": " + literal(one)));
				yield fields.toString();
			}
			case List<?> list -> {
				StringJoiner items = new StringJoiner(", ", "[", "]");
				list.forEach((one) -> items.add(literal(one)));
				yield items.toString();
			}
			case String text -> JSON.writeValueAsString(text);
			default -> value.toString();
		};
	}

}
