package org.claimtrail.corpus;

import java.util.Map;

import org.claimtrail.ledger.Effect;

/**
 * What was written of a document.
 *
 * @param effects what became of each record, by identifier
 * @param complete whether all that rests on them was compared, too
 */
public record Recorded(Map<String, Effect> effects, boolean complete) {
}
