package org.claimtrail.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The questions that the pages know.
 *
 * @param ahead whether each is asked once after the start, so that nobody waits for the
 * first answer of its kind
 * @param operations where they are, one file each, in any folder
 * @param questions the list of those that are shown, in its order and under its headings
 */
@ConfigurationProperties("claimtrail.pages")
record PagesSettings(@DefaultValue("true") boolean ahead,
		@DefaultValue("classpath*:operations/**/*.graphql") String operations,
		@DefaultValue("classpath*:operations/questions.txt") String questions) {

}
