package org.claimtrail.citation;

import java.nio.file.Path;
import java.util.List;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A vague word such as "dozens" may stand without numbers, on either side of a citation.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class VagueFiguresIT {

	private static final String CLAIM = "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:x',"
			+ "'statedOn':'2024','cites':[%s],'measure':'measure:m','figure':{'comparator':'EXACTLY',%s}}";

	private static final String VAGUE = "'phrase':'dozens','vague':true";

	private static final String NUMBER = "'phrase':'%1$d','low':%1$d,'high':%1$d";

	@TempDir
	private Path folder;

	@Test
	void haveNoNumberThatCouldDrift(@Autowired Driver driver, @Autowired ApplicationContext context) {
		TestImport.clear(driver);
		String both = "{'claim':'claim:a'},{'claim':'claim:b'}";

		TestImport.lines(context, this.folder, List.of(
				"{'type':'organization','id':'organization:x','name':'X','kind':'NEWS'}",
				"{'type':'measure','id':'measure:m','name':'M','population':'P','property':'Q','unit':'people'}",
				CLAIM.formatted("a", "", NUMBER.formatted(7)), CLAIM.formatted("b", "", VAGUE),
				CLAIM.formatted("c", both, NUMBER.formatted(9)), CLAIM.formatted("d", both, VAGUE)));

		assertThat(driver.executableQuery("MATCH (:Claim)-[c:CITES]->() RETURN count(c)").execute().records())
			.singleElement()
			.satisfies((row) -> assertThat(row.get(0).asInt()).isEqualTo(4));
	}

}
