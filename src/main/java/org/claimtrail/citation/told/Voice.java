package org.claimtrail.citation.told;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.claim.CueWords;

/**
 * Who made a claim, and how words of attribution may call them.
 *
 * @param speakers identifiers of those whose own words it is: the claimant and the
 * organization that they spoke for
 * @param person whether somebody made it, and not an organization
 * @param names names of the claimant
 * @param role words for what the claimant was, with the names of the organization; empty
 * when nobody has said it
 * @param bodies names of the bodies that the claimant is a part of
 */
public record Voice(Set<String> speakers, boolean person, List<String> names, List<String> role, List<String> bodies) {

	/** That of a claim of which nothing was read. */
	public static final Voice UNREAD = new Voice(Set.of(), false, List.of(), List.of(), List.of());

	/** Whether both speak for one and the same. */
	public boolean isOf(Voice other) {
		return !Collections.disjoint(this.speakers, other.speakers);
	}

	/** The body that words of attribution name in place of the claimant. */
	public Optional<String> broader(String cue) {
		return this.bodies.stream()
			.filter((body) -> CueWords.namesOnly(cue, body) && this.names.stream().noneMatch(body::equalsIgnoreCase))
			.findFirst();
	}

	/**
	 * Whether words of attribution certainly call the claimant, by name or by role, and
	 * nobody else.
	 */
	public boolean isCalled(String cue) {
		return this.person
				? CueWords.callsPerson(cue, this.names)
						|| !this.role.isEmpty() && CueWords.callsByRole(cue, this.role.getFirst(), all())
				: this.names.stream().anyMatch((name) -> CueWords.callsBody(cue, name));
	}

	/** Whether a text has a name of the claimant, or of the organization spoken for. */
	boolean isNamedIn(String text) {
		return Stream.concat(this.names.stream(), this.role.stream().skip(1))
			.anyMatch((name) -> CueWords.standsIn(name, text)) || this.person && CueWords.hasSurname(text, this.names);
	}

	private List<String> all() {
		return Stream.concat(this.names.stream(), this.role.stream()).toList();
	}

}
