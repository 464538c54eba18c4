package org.claimtrail.speaker;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a speaker.
 *
 * @param anonymous whether the texts leave the speaker unnamed
 */
public record SpeakerRecord(String id, String name, List<String> aliases, boolean anonymous,
		@Nullable String description, List<AffiliationRecord> affiliations) {
}
