package org.claimtrail.neo4j.start;

import java.net.URI;

import org.claimtrail.neo4j.ImportPatience;
import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.StoreFault;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.failure.PasswordException;
import org.claimtrail.neo4j.failure.StoreLoginException;
import org.claimtrail.neo4j.failure.StoreUnreachableException;
import org.claimtrail.neo4j.migration.SchemaMigrations;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.env.Environment;

/**
 * Hands out no driver before the store answers and its schema is up to date, so nothing
 * can read or write ahead of the migrations. The embedded store sees to that itself.
 */
final class CheckedDriver implements BeanPostProcessor {

	private static final Logger LOG = LoggerFactory.getLogger(CheckedDriver.class);

	private static final int MOST_ATTEMPTS = 10;

	private final ObjectProvider<Neo4jConnectionDetails> details;

	private final Environment environment;

	CheckedDriver(ObjectProvider<Neo4jConnectionDetails> details, Environment environment) {
		this.details = details;
		this.environment = environment;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof Driver driver) {
			try {
				if (!(this.details.getObject() instanceof EmbeddedStore)) {
					requirePassword();
					requireAnswer(driver);
					new SchemaMigrations(driver, StoreDatabase.of(this.environment))
						.applyAmongOthers(ImportPatience.of(this.environment).giveUpAfter());
				}
			}
			catch (RuntimeException ex) {
				driver.close();
				throw ex;
			}
		}
		return bean;
	}

	/** Spring Boot takes a user without a password for no authentication at all. */
	private void requirePassword() {
		String password = this.environment.getProperty("spring.neo4j.authentication.password");
		String user = this.environment.getProperty("spring.neo4j.authentication.username");
		boolean kerberos = this.environment.containsProperty("spring.neo4j.authentication.kerberos-ticket");
		boolean wanted = password != null || user != null;
		if (wanted && (password == null || password.isBlank()) && !kerberos) {
			throw new PasswordException("The password for the Neo4j at " + uri() + " is empty.",
					"Set spring.neo4j.authentication.password "
							+ "(or the environment variable SPRING_NEO4J_AUTHENTICATION_PASSWORD).",
					null);
		}
	}

	/**
	 * Nobody else has a connection yet: one that does not come in time is slow, since
	 * this process or the other has only begun.
	 */
	private void requireAnswer(Driver driver) {
		for (int attempt = 1; !answers(driver, attempt == MOST_ATTEMPTS); attempt++) {
			LOG.info("The Neo4j at {} is slow to answer; trying again", uri());
		}
	}

	private boolean answers(Driver driver, boolean last) {
		try {
			driver.verifyConnectivity();
			return true;
		}
		catch (AuthenticationException ex) {
			throw new StoreLoginException("The Neo4j at " + uri() + " refused the login: " + ex.getMessage(),
					"Check spring.neo4j.authentication.username and spring.neo4j.authentication.password.", ex);
		}
		catch (Neo4jException ex) {
			if (!last && StoreFault.of(ex).code() == StoreFault.Code.STORE_BUSY) {
				return false;
			}
			throw new StoreUnreachableException("No Neo4j can be reached at " + uri() + ": " + ex.getMessage(),
					"Start it, or correct spring.neo4j.uri; "
							+ "without that setting Claimtrail brings a store of its own.",
					ex);
		}
	}

	private URI uri() {
		return this.details.getObject().getUri();
	}

}
