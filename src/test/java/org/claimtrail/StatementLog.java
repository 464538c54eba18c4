package org.claimtrail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.QueryRunner;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Keeps the statements that the server sends over its driver. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementLog implements BeanPostProcessor {

	private final List<Query> queries = new CopyOnWriteArrayList<>();

	private volatile @Nullable Query instead;

	/** The statements since the log was last cleared, in the order they were sent. */
	public List<String> statements() {
		return this.queries.stream().map(Query::text).toList();
	}

	/** The same with their parameters. */
	public List<Query> queries() {
		return this.queries;
	}

	public void clear() {
		this.queries.clear();
		this.instead = null;
	}

	/**
	 * Sends another statement in place of each that follows, until the log is cleared.
	 */
	public void sendInstead(String statement) {
		this.instead = new Query(statement);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? watch(driver, Driver.class) : bean;
	}

	/** Anything that runs statements, or gives something that does, is watched. */
	private <T> T watch(Object target, Class<T> type) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if ("run".equals(method.getName())) {
					this.queries
						.add((arguments[0] instanceof Query query) ? query : new Query(arguments[0].toString()));
					Query other = this.instead;
					if (other != null && arguments[0] instanceof Query) {
						arguments[0] = other;
					}
				}
				try {
					Object result = method.invoke(target, arguments);
					boolean runs = result instanceof QueryRunner && method.getReturnType().isInterface();
					Class<?> given = (result instanceof Session) ? Session.class : method.getReturnType();
					return runs ? watch(result, given) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

}
