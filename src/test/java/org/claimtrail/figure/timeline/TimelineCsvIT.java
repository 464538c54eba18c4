package org.claimtrail.figure.timeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.claimtrail.StatementLog;
import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of a timeline, as a program fetches it. */
@WholeServer
class TimelineCsvIT {

	private static final String LOSSES = "measure:russian-military-killed-or-wounded";

	private static final String HEADER = "measureId,series,source,claimantId,claimant,organizationId,organization,"
			+ "statedOn,asOf,low,high,comparator,unit,phrase,basis,since,until,per,forecast,vague,retold,reportCount,"
			+ "originCount,normalizedLow,normalizedHigh,assumption,claimId,withdrawn,withdrawnOn,withdrawnById,"
			+ "statedOnFirst,statedOnLast,asOfFirst,asOfLast,sinceFirst,sinceLast,untilFirst,untilLast";

	@LocalServerPort
	private int port;

	@Autowired
	private StatementLog log;

	private HttpResponse<String> table(String measure, String parameters) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest
				.newBuilder(URI
					.create("http://127.0.0.1:%d/measures/%s/timeline.csv%s".formatted(this.port, measure, parameters)))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void givesAllPointsUnderOneHeaderByOneStatement() {
		this.log.clear();

		HttpResponse<String> answer = table(LOSSES, "");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"russian-military-killed-or-wounded.csv\"");
		assertThat(answer.headers().firstValue("Claimtrail-Truncated")).hasValue("false");
		assertThat(this.log.statements()).hasSize(1);
		List<String> lines = List.of(answer.body().split("\r\n"));
		assertThat(lines.getFirst()).isEqualTo(HEADER);
		assertThat(lines).hasSizeGreaterThan(10)
			.anySatisfy((line) -> assertThat(line)
				.contains("Mark Rutte,organization:nato,NATO,2024-12-12,2024-12-12,700000,,AT_LEAST,people")
				.contains("claim:rutte-2024-12-12-russian-losses,false,,,2024-12-12,2024-12-12,2024-12-12,2024-12-12,"))
			.anySatisfy((line) -> assertThat(line).contains(",2022-03-23~,").contains(",2022-03-23,2022-03-23,"));
	}

	@Test
	void takesTheArgumentsOfTheTimeline() {
		String line = table(LOSSES, "?groupBy=ORGANIZATION&originsOnly=true&knownOn=2024-12-12&from=2024-12").body();

		assertThat(line.split("\r\n")).filteredOn((row) -> row.contains(",NATO,speaker:mark-rutte,")).hasSize(1);
		assertThat(table(LOSSES, "?knownOn=2022-01-01").body()).isEqualTo(HEADER + "\r\n");
	}

	@Test
	void tellsWhatWasRecordedByAChange() {
		assertThat(table(LOSSES, "?asOfChange=1").body()).isEqualTo(table(LOSSES, "").body());
		assertThat(table(LOSSES, "?asOfChange=99999").statusCode()).isEqualTo(400);
		assertThat(table(LOSSES, "?asOfChange=99999").body()).startsWith("asOfChange: there is no change 99999;");
		assertThat(table(LOSSES, "?asOfChange=first").statusCode()).isEqualTo(400);
	}

	@Test
	void takesSources() {
		String both = table(LOSSES, "?sources=speaker:mark-rutte&sources=speaker:nobody").body();

		assertThat(both.split("\r\n")).hasSizeGreaterThan(1)
			.allMatch((row) -> row.equals(HEADER) || row.contains(",speaker:mark-rutte,"));
		assertThat(table(LOSSES, "?sources=speaker:mark-rutte,speaker:nobody").body()).isEqualTo(both);
		assertThat(table(LOSSES, "?groupBy=ORGANIZATION&sources=organization:nato").body().split("\r\n"))
			.hasSizeGreaterThan(2)
			.allMatch((row) -> row.equals(HEADER) || row.contains(",organization:nato,"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "measure:nothing | '' | 404 | There is no measure measure:nothing.",
			LOSSES + " | ?from=yesterday | 400 | yesterday", LOSSES + " | ?group=CLAIMANT | 400 | groupBy",
			LOSSES + " | ?from=2024&from=2025 | 400 | once", LOSSES + " | ?normalizedTo=FORTNIGHT | 400 | FORTNIGHT" })
	void tellsWhatItCannotGive(String measure, String parameters, int status, String told) {
		HttpResponse<String> answer = table(measure, parameters);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(answer.body()).contains(told).doesNotContain("Exception", "org.claimtrail");
	}

}
