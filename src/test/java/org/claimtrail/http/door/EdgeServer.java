package org.claimtrail.http.door;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.http.HttpSettings;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The edge before doors that do nothing, without a store. */
@TestComponent
@RestController
@EnableAutoConfiguration(exclude = { DataNeo4jAutoConfiguration.class, DataNeo4jRepositoriesAutoConfiguration.class,
		GraphQlAutoConfiguration.class, Neo4jAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
		SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class })
@EnableConfigurationProperties(HttpSettings.class)
@Import(HttpConfiguration.class)
class EdgeServer {

	private final CountDownLatch answers = new CountDownLatch(1);

	private final Semaphore held = new Semaphore(0);

	@GetMapping("/read")
	String read(@RequestParam(defaultValue = "") String vary, HttpServletResponse response) {
		if (!vary.isEmpty()) {
			response.addHeader("Vary", vary);
		}
		return "read";
	}

	@PostMapping("/write")
	int write(HttpServletRequest request) throws IOException {
		return request.getInputStream().readAllBytes().length;
	}

	@GetMapping("/held")
	String held() throws InterruptedException {
		this.held.release();
		this.answers.await();
		return "held";
	}

	void awaitHeld(int requests) throws InterruptedException {
		this.held.acquire(requests);
	}

	void letGo() {
		this.answers.countDown();
	}

}
