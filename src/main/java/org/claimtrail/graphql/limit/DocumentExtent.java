package org.claimtrail.graphql.limit;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures the operations of a document that may not even be valid. Each fragment is
 * measured once, however often it is spread, so the time grows with the document and not
 * with what it expands to.
 */
final class DocumentExtent {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Extent> measured = new HashMap<>();

	DocumentExtent(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	Extent of(OperationDefinition operation) {
		return of(operation.getSelectionSet()).with(operation.getDirectives().size());
	}

	private Extent of(@Nullable SelectionSet selections) {
		Extent all = Extent.NOTHING;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				all = all.and(of(selection));
			}
		}
		return all;
	}

	private Extent of(Selection<?> selection) {
		return switch (selection) {
			case Field field -> of(field.getSelectionSet()).below(field.getName(), field.getAlias() != null)
				.with(field.getDirectives().size());
			case InlineFragment inline -> of(inline.getSelectionSet()).with(inline.getDirectives().size());
			case FragmentSpread spread -> fragment(spread.getName()).with(spread.getDirectives().size());
			default -> Extent.NOTHING;
		};
	}

	private Extent fragment(String name) {
		Extent known = this.measured.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : Extent.NOTHING;
		}
		// a fragment that spreads itself adds nothing here; validation refuses it
		this.measured.put(name, Extent.NOTHING);
		Extent extent = of(fragment.getSelectionSet()).with(fragment.getDirectives().size());
		this.measured.put(name, extent);
		return extent;
	}

}
