package org.claimtrail.proposition;

import java.util.List;

/**
 * What a document says about the propositions of a claim.
 *
 * @param claim identifier of the claim
 * @param propositions identifiers of the propositions that it expresses
 * @param retold whether it merely passes on what others said
 */
public record ExpressionsRecord(String claim, List<String> propositions, boolean retold) {
}
