package org.claimtrail.pages.form;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field of a form, or a group of fields.
 *
 * @param path where it is in the input
 * @param kind how it is filled in
 * @param label what it is called
 * @param help what it is for, in a sentence
 * @param more what else there is to know; empty where that is all
 * @param needed whether it has to be filled in
 * @param value what it has; {@code true} of what is ticked
 * @param proposal what was proposed for it, if anything
 * @param words the words to choose from, or records that its words may mean
 * @param parts the fields of a group
 * @param problems what is wrong with it
 * @param warnings what is doubtful
 */
public record FormPart(String path, Kind kind, String label, String help, String more, boolean needed, String value,
		Proposal proposal, List<Choice> words, List<FormPart> parts, List<String> problems, List<String> warnings) {

	/** A part for which nothing was proposed. */
	public FormPart(String path, Kind kind, String label, String help, String more, boolean needed, String value,
			List<Choice> words, List<FormPart> parts, List<String> problems, List<String> warnings) {
		this(path, kind, label, help, more, needed, value, Proposal.NONE, words, parts, problems, warnings);
	}

	/** Its identifier on the page. */
	public String id() {
		return id(this.path);
	}

	/** The same as a part of what may be left out. */
	public FormPart optional() {
		return new FormPart(this.path, this.kind, this.label, this.help, this.more, false, this.value, this.proposal,
				this.words, this.parts.stream().map(FormPart::optional).toList(), this.problems, this.warnings);
	}

	/** The identifiers of what describes it. */
	public String describedBy() {
		return (this.help.isEmpty() ? "" : "help-" + id() + " ")
				+ (this.proposal.note().isEmpty() ? "" : "made-" + id() + " ") + (hasFindings() ? "found-" + id() : "");
	}

	/** Whether it may be said that its date is not known. */
	public boolean isMaybeUnknown() {
		return DateFields.isMaybeUnknown(this.path);
	}

	/** What is filled in below it, by its labels. */
	public String filled() {
		return this.parts.stream().filter(FormPart::isFilled).map(FormPart::label).collect(Collectors.joining(", "));
	}

	/** Whether anything is wrong or doubtful about it. */
	public boolean hasFindings() {
		return !this.problems.isEmpty() || !this.warnings.isEmpty();
	}

	/** Whether something is filled in, in it or below. */
	public boolean isFilled() {
		return !this.value.isEmpty() || this.parts.stream().anyMatch(FormPart::isFilled);
	}

	/** Whether anything is wrong or doubtful, about it or below. */
	public boolean isFound() {
		return hasFindings() || this.parts.stream().anyMatch(FormPart::isFound);
	}

	public static String id(String path) {
		return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-");
	}

	/** How a part is filled in. */
	public enum Kind {

		/** On one line. */
		LINE,
		/** In several lines. */
		TEXT,
		/** By a number. */
		NUMBER,
		/** By one of some words. */
		CHOICE,
		/** By a tick. */
		TICK,
		/** By the identifier of a record, or words that find it. */
		RECORD,
		/** By several of these, one in each line. */
		RECORDS,
		/** By its fields. */
		GROUP,
		/** By its fields, and can be left out. */
		ITEM,
		/** By its fields, which most can do without. */
		FOLD,
		/** By a date as people write it. */
		DATE

	}

	/**
	 * What was proposed for a field.
	 *
	 * @param value what it was; empty if nothing was
	 * @param note why the field has it; empty for a field that has something else
	 */
	public record Proposal(String value, String note) {

		static final Proposal NONE = new Proposal("", "");

	}

	/** A word to choose, and what it says. */
	public record Choice(String word, String label) {

	}

}
