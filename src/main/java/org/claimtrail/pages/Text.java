package org.claimtrail.pages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * A text that stays the same while the server runs; a client that has it is told so.
 */
record Text(MediaType type, byte[] content, String tag) {

	static Text of(String type, byte[] content) {
		return new Text(MediaType.parseMediaType(type), content, "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"");
	}

	static Text of(String type, String content) {
		return of(type, content.getBytes(StandardCharsets.UTF_8));
	}

	ResponseEntity<byte[]> response() {
		return ResponseEntity.ok()
			.eTag(this.tag)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.contentType(this.type)
			.body(this.content);
	}

}
