package org.claimtrail.corpus.history;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.report.ImportListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A history is taken as an export writes it, or not at all. */
class HistoryCheckTests {

	private static final DocumentSchema SCHEMA = new DocumentSchema();

	private static final String PRINT = "0123456789abcdef0123456789abcdef";

	private static final String AT = "2026-01-02T03:04:05.678Z";

	/** From line 1 on; apostrophes stand for quotation marks. */
	private static final List<String> WHOLE = List.of("{'type':'history','change':2}",
			"{'type':'change','number':1,'at':'%s','action':'IMPORT','new':2,'changed':0,'removed':0}".formatted(AT),
			"{'type':'change','number':2,'at':'%s','action':'CORRECT_CLAIM','new':0,'changed':1,'removed':0}"
				.formatted(AT),
			"{'type':'removal','id':'claim:gone','at':'%s','account':'A','reason':'R','change':2}".formatted(AT),
			"{'type':'speaker','id':'speaker:s','name':'S'}",
			"{'type':'recorded','id':'speaker:s','at':'%s','changes':[{'effect':'NEW','number':1,'version':1}],'fingerprint':'%s'}"
				.formatted(AT, PRINT),
			"{'type':'claim','id':'claim:a','statement':'Now.','claimant':'speaker:s'}",
			"{'type':'recorded','id':'claim:a','at':'%s','changes':[{'effect':'NEW','number':1,'version':1},{'effect':'CHANGED','number':2,'version':2}],'fingerprint':'%s','named':[{'edge':'MADE_BY','names':['claim:a speaker:t'],'to':'speaker:s'}]}"
				.formatted(AT, PRINT),
			"{'type':'version','statement':'Before.','claim':'claim:a','claimantId':'speaker:s','recordedAt':'%s','supersededAt':'%s'}"
				.formatted(AT, AT),
			"{'type':'merge','id':'speaker:t','into':'speaker:s','at':'%s','account':'A','reason':'R','recordedAt':'%s','fingerprint':'%s','record':{'name':'T'}}"
				.formatted(AT, AT, PRINT),
			"{'type':'end','change':2,'records':2}");

	@Test
	void findsNothingWrongWithWhatAnExportWrites() {
		assertThat(faults(WHOLE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "1|expected one of the type history",
			"2|found change 2, expected change 1", "3|found 1 changes, expected 2", "5|expected it after its record",
			"6|expected one of the type recorded", "7|found how claim:a was recorded",
			"8|found what claim:a was before", "9|found 0 versions of claim:a before the present one, expected 1",
			"10|found that speaker:s answers for speaker:t", "11|the file was cut off" })
	void seesThatALineIsMissing(int line, String problem) {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.remove(line - 1);

		assertThat(faults(lines)).first().asString().contains(problem);
	}

	@ParameterizedTest
	@CsvSource({ "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11" })
	void seesThatALineStandsTwice(int line) {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.add(line, WHOLE.get(line - 1));

		// a claim may have been corrected before changes were kept, and to what it had
		// said
		assertThat(faults(lines).isEmpty()).isEqualTo(line == 9);
	}

	@ParameterizedTest
	@CsvSource({ "1,2", "2,3", "3,4", "4,5", "5,6", "6,7", "7,8", "8,9", "9,10", "10,11" })
	void seesThatLinesAreInAnotherOrder(int one, int other) {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.set(one - 1, WHOLE.get(other - 1));
		lines.set(other - 1, WHOLE.get(one - 1));

		assertThat(faults(lines)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "1|'change':2|'change':-1|change: ", "1|'change':2|'change':3|found 2 changes, expected 3",
					"2|'number':1|'number':7|found change 7", "2|05.678Z|61Z|at: ", "2|IMPORT|import|action: ",
					"2|'new':2|'new':2,'accountId':'x'|accountId", "4|'change':2|'change':9|found change 9",
					"4|claim:gone|claim:a|which was removed", "4|claim:gone|speaker:s|id: ",
					"6|'speaker:s'|'speaker:x'|found how speaker:x", "6|'number':1|'number':3|found change 3",
					"6|0123456789|X123456789|fingerprint: ", "8|'number':2|'number':1|found change 1 after change 1",
					"8|'version':2|'version':3|found 1 versions of claim:a before the present one, expected 2",
					"8|claim:a speaker:t|claim:b speaker:t|expected what these answer for",
					"8|claim:a speaker:t|claim:a speaker:u|found that speaker:s answers for speaker:u",
					"8|speaker:t']|speaker:t','claim:a speaker:s']|found several names",
					"9|'claim:a'|'claim:b'|found what claim:b was", "9|'claimantId'|'low':'x','claimantId'|low: ",
					"9|'claimantId'|'asOf':'2024-13','claimantId'|asOf: ",
					"9|'claimantId'|'secret':'x','claimantId'|secret", "10|'speaker:t'|'speaker:s'|a second time",
					"10|'speaker:s'|'speaker:t'|found that speaker:t was merged into speaker:t",
					"10|'speaker:s'|'speaker:nobody'|expected one that leads to a record",
					"10|'speaker:s'|'organization:o'|expected one of its kind",
					"11|'records':2|'records':3|found 2 records, expected 3" })
	void seesThatALineIsWrong(int line, String before, String after, String problem) {
		List<String> lines = new ArrayList<>(WHOLE);
		assertThat(lines.get(line - 1)).contains(before);
		lines.set(line - 1, lines.get(line - 1).replace(before, after));

		assertThat(faults(lines)).first().asString().contains(problem);
	}

	@Test
	void seesThatALineIsNoJsonOrTooLong() {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.set(8, WHOLE.get(8).substring(0, 60));
		assertThat(faults(lines)).first().asString().contains("found no JSON");

		lines.set(8, WHOLE.get(8).replace("Before.", "x".repeat(1024 * 1024)));
		assertThat(faults(lines)).first().asString().contains("bytes in the line");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\r", "\t" })
	void seesThatALineIsEmpty(String empty) {
		for (int line = 0; line < WHOLE.size(); line++) {
			List<String> lines = new ArrayList<>(WHOLE);
			lines.add(line, empty);

			assertThat(faults(lines)).as("%d", line).first().asString().contains("found an empty line");
		}
	}

	@Test
	void takesEmptyLinesAfterTheLastOne() {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.add("");
		lines.add(" \r");
		assertThat(faults(lines)).isEmpty();

		lines.add(WHOLE.getLast());
		assertThat(faults(lines)).first().asString().contains("found a line after the last one");
	}

	@Test
	void seesThatADossierIsOfNoClaimOrOfNoArticle() {
		String dossiers = ",'dossiers':[{'article':'article:a','dossier':'article:a','way':'IMPORT'}],'fingerprint'";
		List<String> lines = new ArrayList<>(WHOLE);
		lines.set(7, WHOLE.get(7).replace(",'fingerprint'", dossiers));
		assertThat(faults(lines)).first().asString().contains("is of the dossier of article:a");

		lines.add(4, "{'type':'article','id':'article:a','title':'A'}");
		lines.add(5, WHOLE.get(5).replace("speaker:s", "article:a"));
		lines.set(lines.size() - 1, WHOLE.getLast().replace("'records':2", "'records':3"));
		assertThat(faults(lines)).isEmpty();

		lines.set(7, WHOLE.get(5).replace(",'fingerprint'", dossiers));
		assertThat(faults(lines)).first().asString().contains("found dossiers of speaker:s");
	}

	@Test
	void looksAtTheFirstLineOnlyWhereThereIsNoHistory() {
		List<String> records = new ArrayList<>(Collections.nCopies(5_000, WHOLE.get(4)));
		records.set(4_999, WHOLE.getLast());
		int[] pulses = { 0 };

		assertThat(Outline.of(file(records), () -> pulses[0]++).any()).isFalse();
		assertThat(pulses[0]).isZero();

		records.set(0, WHOLE.getFirst());
		assertThat(Outline.of(file(records), () -> pulses[0]++)).isEqualTo(new Outline(true, true, 2L, 2L));
		assertThat(pulses[0]).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", " \r\n", "\uFEFF" })
	void seesAHistoryThatDoesNotBeginAtOnce(String before) {
		List<String> lines = new ArrayList<>(WHOLE);
		lines.set(0, before + WHOLE.getFirst());

		Outline outline = Outline.of(file(lines), () -> {
		});

		assertThat(outline.any()).isTrue();
		assertThat(outline.begins()).isFalse();
	}

	@Test
	void recognizesAFileByAllItSays() {
		String mark = mark(WHOLE);
		List<String> other = new ArrayList<>(WHOLE);
		other.set(8, WHOLE.get(8).replace("Before.", "Before!"));

		assertThat(mark).isEqualTo(mark(WHOLE)).isNotEqualTo(mark(other));
	}

	private static List<String> faults(List<String> lines) {
		return new HistoryCheck(file(lines), SCHEMA).faults(new Nobody(), () -> {
		}).stream().map(Object::toString).toList();
	}

	private static String mark(List<String> lines) {
		HistoryCheck check = new HistoryCheck(file(lines), SCHEMA);
		check.faults(new Nobody(), () -> {
		});
		return check.checked().mark();
	}

	private static CorpusFile file(List<String> lines) {
		byte[] bytes = (String.join("\n", lines).replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8);
		return new CorpusFile("all.jsonl", CorpusFile.Format.LINES, () -> new ByteArrayInputStream(bytes),
				bytes.length);
	}

	/** Follows nothing. */
	private static final class Nobody implements ImportListener {

		@Override
		public void fault(Fault fault) {
		}

	}

}
