package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The lists of rows that the fields of one object are made of. Fields whose rows are read
 * by the same Cypher share them.
 */
final class RowLists {

	private final List<Shared> shared;

	private final Map<Selection, Shared> byField;

	private final int number;

	private RowLists(List<Shared> shared, Map<Selection, Shared> byField, int number) {
		this.shared = shared;
		this.byField = byField;
		this.number = number;
	}

	static RowLists of(ObjectShape shape, Node node, RuleCompiler rules, Names names) {
		List<Selection.Ruled> lists = shape.fields().stream().flatMap(RowLists::arranged).toList();
		if (lists.size() < 2) {
			return new RowLists(List.of(), Map.of(), lists.size());
		}
		Map<String, List<Selection.Ruled>> fields = new LinkedHashMap<>();
		for (Selection.Ruled field : lists) {
			fields.computeIfAbsent(StatementText.of(rules.rows(field, node)), (text) -> new ArrayList<>()).add(field);
		}
		List<Shared> shared = new ArrayList<>();
		Map<Selection, Shared> byField = new IdentityHashMap<>();
		for (List<Selection.Ruled> alike : fields.values()) {
			if (alike.size() > 1) {
				Shared list = new Shared(Cypher.name(names.element()), rules.rows(alike.getFirst(), node));
				shared.add(list);
				alike.forEach((field) -> byField.put(field, list));
			}
		}
		return new RowLists(shared, byField, fields.size());
	}

	private static Stream<Selection.Ruled> arranged(Selection field) {
		return (field instanceof Selection.Ruled ruled && ruled.rule().origin() instanceof Arrangement)
				? Stream.of(ruled) : Stream.empty();
	}

	/** How many different lists there are. */
	int number() {
		return this.number;
	}

	/** The name of the list that a field shares with another; null when it does not. */
	@Nullable SymbolicName shared(Selection field) {
		Shared list = this.byField.get(field);
		return (list != null) ? list.name() : null;
	}

	List<SymbolicName> names() {
		return this.shared.stream().map(Shared::name).toList();
	}

	/** Binds the shared lists around an expression that names them. */
	Expression around(Expression values) {
		if (this.shared.isEmpty()) {
			return values;
		}
		Shared first = this.shared.getFirst();
		OngoingReading bound = Cypher.unwind(Cypher.listOf(first.rows())).as(first.name());
		for (Shared next : this.shared.subList(1, this.shared.size())) {
			bound = bound.unwind(Cypher.listOf(next.rows())).as(next.name());
		}
		return Cypher.head(Cypher.collect(bound.returning(values).build()));
	}

	/** A list that is read once for several fields. */
	private record Shared(SymbolicName name, Expression rows) {

	}

}
