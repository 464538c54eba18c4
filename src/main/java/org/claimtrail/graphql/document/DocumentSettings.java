package org.claimtrail.graphql.document;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents clients may send, and name by the hash of their text.
 *
 * @param trusted where the files of trusted documents are, one document in each; those
 * that come with the server unless set, such as file:/srv/app/operations/*.graphql
 * @param onlyTrusted whether all others are refused
 * @param persisted most characters, all together, of other documents that clients have
 * sent with their hash and are known by it from then on; 0 knows none
 */
@ConfigurationProperties("claimtrail.documents")
record DocumentSettings(@DefaultValue("classpath*:operations/**/*.graphql") List<String> trusted,
		@DefaultValue("false") boolean onlyTrusted, @DefaultValue("1000000") long persisted) {

}
