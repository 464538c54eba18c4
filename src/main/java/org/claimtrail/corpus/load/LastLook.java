package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.RecordState;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.load.Batch.Part;
import org.claimtrail.corpus.merge.ToldRecords;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Looks, within the transaction that writes, whether that may still be done: whether it
 * alters what it must not, and whether somebody wrote since the check what makes a circle
 * of it, or has the same address.
 */
final class LastLook {

	private final ChangeRegister changes;

	private final AlterationRule rule;

	LastLook(ChangeRegister changes, AlterationRule rule) {
		this.changes = changes;
		this.rule = rule;
	}

	/**
	 * Looks.
	 * @param transaction has entered the write order
	 * @param shared whether somebody else wrote since the check
	 * @return what must not be written, and why
	 */
	Map<Part, List<Fault>> faults(TransactionContext transaction, List<Part> parts, boolean shared) {
		Map<Part, List<Fault>> faults = new IdentityHashMap<>();
		if (!this.rule.refusesNothing()) {
			alterations(transaction, parts, faults);
		}
		if (shared) {
			GraphIds graph = new GraphIds(transaction);
			circles(graph, parts, faults);
			addresses(graph, parts, faults);
		}
		return faults;
	}

	private void alterations(TransactionContext transaction, List<Part> parts, Map<Part, List<Fault>> faults) {
		List<Item> items = parts.stream().flatMap((part) -> part.bundle().items().stream()).toList();
		Map<String, RecordState> states = this.changes.states(transaction, items.stream().map(Item::id).toList());
		List<Entry<Item>> differing = items.stream()
			.filter((item) -> differs(states.get(item.id()), item.fingerprint()))
			.map((item) -> new Entry<>(item.id(), item, item.fingerprint()))
			.toList();
		Map<String, String> told = differing.isEmpty() ? Map.of() : ToldRecords.fingerprints(transaction, differing);
		for (Part part : parts) {
			for (Item item : part.bundle().items()) {
				RecordState state = states.get(item.id());
				if (state != null && state.differs(told.getOrDefault(item.id(), item.fingerprint()))
						&& !this.rule.refusals(item.id(), state.version()).isEmpty()) {
					add(faults, part,
							part.bundle().document().fault(Document.path(item.field(), "id"), refused(item, state)));
				}
			}
		}
	}

	private static boolean differs(@Nullable RecordState state, String fingerprint) {
		return state != null && state.differs(fingerprint);
	}

	private static String refused(Item item, RecordState state) {
		return "found " + item.id() + ", which is recorded as version " + state.version()
				+ " with another content, expected the reason of an alteration: look what is recorded, and if it is to be"
				+ " altered send the same with the parameter reason";
	}

	private static void circles(GraphIds graph, List<Part> parts, Map<Part, List<Fault>> faults) {
		Circles circles = new Circles();
		parts.forEach((part) -> part.bundle().items().forEach(circles::declare));
		if (circles.close(graph)) {
			each(parts, (part, item) -> circles.faults(part.bundle().document(), item)
				.forEach((fault) -> add(faults, part, fault)));
		}
	}

	private static void addresses(GraphIds graph, List<Part> parts, Map<Part, List<Fault>> faults) {
		Addresses addresses = new Addresses(graph);
		each(parts, (part, item) -> addresses.look(item));
		if (addresses.isAnyContested()) {
			each(parts, (part, item) -> {
				Bundle bundle = part.bundle();
				String holder = addresses.holder(item);
				if (holder != null) {
					add(faults, part, Addresses.taken(bundle.document(), item, holder));
				}
			});
		}
	}

	private static void each(List<Part> parts, BiConsumer<Part, Item> look) {
		parts.forEach((part) -> part.bundle().items().forEach((item) -> look.accept(part, item)));
	}

	private static void add(Map<Part, List<Fault>> faults, Part part, Fault fault) {
		faults.computeIfAbsent(part, (any) -> new ArrayList<>()).add(fault);
	}

}
