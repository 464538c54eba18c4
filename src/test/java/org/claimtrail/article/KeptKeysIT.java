package org.claimtrail.article;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A store whose addresses were cleaned by other rules. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
@ExtendWith(OutputCaptureExtension.class)
class KeptKeysIT {

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	KeptKeysIT(@Autowired Driver driver, @Autowired ApplicationContext context) {
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void clear() {
		TestImport.clear(this.driver);
	}

	@Test
	void areFoundAnewOnce(CapturedOutput output) {
		article("a", "https://www.nytimes.com/a.html?_r=0");
		article("b", "https://example.org/b");
		TestImport.lines(this.context, this.folder, List.of("{'type':'article','id':'article:c','title':'C'}"));
		keepOld();
		upgrade();
		assertThat(keys()).isEqualTo(Map.of("article:a", "nytimes.com/a.html", "article:b", "example.org/b"));
		assertThat(output).contains("Upgrading the store: cleaning the addresses of 3 articles. This is done once.")
			.doesNotContain("has the address of");

		this.driver.executableQuery("MATCH (n:Article {id: 'article:a'}) SET n.urlKey = 'kept'").execute();
		upgrade();
		assertThat(keys()).containsEntry("article:a", "kept");
	}

	@Test
	void goToTheEarlierOfTwoArticles(CapturedOutput output) {
		article("later", "https://www.nytimes.com/a.html?_r=0");
		article("earlier", "https://www.nytimes.com/1");
		article("has", "https://www.nytimes.com/b.html");
		article("not", "https://www.nytimes.com/2");
		asBefore("earlier", "https://www.nytimes.com/a.html?_r=1");
		asBefore("not", "https://www.nytimes.com/b.html?_r=0");
		this.driver.executableQuery("""
				MATCH (n:Article {id: 'article:earlier'})
				SET n.recordedAt = n.recordedAt - duration('P1D')""").execute();
		keepOld();
		upgrade();
		assertThat(keys()).isEqualTo(
				Map.of("article:earlier", "nytimes.com/a.html", "article:later", "https://www.nytimes.com/a.html?_r=0",
						"article:has", "nytimes.com/b.html", "article:not", "https://www.nytimes.com/b.html?_r=0"));
		assertThat(output).contains("article:later has the address of article:earlier, nytimes.com/a.html")
			.contains("article:not has the address of article:has, nytimes.com/b.html");
	}

	private void article(String name, String url) {
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'article','id':'article:%s','title':'A','url':'%s'}".formatted(name, url)));
	}

	/** An address that would be refused by now. */
	private void asBefore(String name, String url) {
		this.driver.executableQuery("MATCH (n:Article {id: $id}) SET n.url = $url")
			.withParameters(Map.of("id", "article:" + name, "url", url))
			.execute();
	}

	/** As if addresses had not been cleaned; those without parameters were. */
	private void keepOld() {
		this.driver.executableQuery("MATCH (n:Article) WHERE n.url CONTAINS '?' SET n.urlKey = n.url").execute();
		this.driver.executableQuery("MATCH (n:AddressRules) DELETE n").execute();
	}

	private void upgrade() {
		TestImport.upgrade(this.context);
	}

	private Map<String, String> keys() {
		Map<String, String> keys = new TreeMap<>();
		this.driver.executableQuery("MATCH (n:Article) WHERE n.urlKey IS NOT NULL RETURN n.id AS id, n.urlKey AS key")
			.execute()
			.records()
			.forEach((row) -> keys.put(row.get("id").asString(), row.get("key").asString()));
		return keys;
	}

}
