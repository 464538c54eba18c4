package org.claimtrail.corpus;

import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.Effect;

/**
 * What was written of a document.
 *
 * @param effects what became of each record, by identifier
 * @param complete whether all that rests on them was compared, too
 * @param warnings what is doubtful, as only the graph can tell
 */
public record Recorded(Map<String, Effect> effects, boolean complete, List<Finding> warnings) {
}
