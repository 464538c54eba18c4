package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves the assets, GraphiQL and React among them, from the class path, and sets what a
 * browser may load and run in each page.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagesSettings.class)
class PagesConfiguration implements WebMvcConfigurer {

	private static final List<String> READ = List.of("/", "/claim/*", "/speaker/*", "/organization/*", "/article/*",
			"/measure/*", "/proposition/*", "/search", "/network", "/network/claims", "/changes", "/changes/*", "/cite",
			"/error");

	private static final List<String> FORMS = List.of("/login", "/login/begin/*", "/login/oauth2/code/*", "/logout",
			"/claim/*/*", "/speaker/*/*", "/organization/*/*", "/proposals", "/proposals/*");

	private static final String EMBEDDED = "/embed/**";

	private static final Duration YEAR = Duration.ofDays(365);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/pages/assets/",
					"classpath:/META-INF/resources/_static/graphiql/%s/".formatted(version("org.mvnpm", "graphiql")),
					"classpath:/META-INF/resources/webjars/react/%s/umd/"
						.formatted(version("org.webjars.npm", "react")),
					"classpath:/META-INF/resources/webjars/react-dom/%s/umd/"
						.formatted(version("org.webjars.npm", "react-dom")))
			.setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.DATA))
			.excludePathPatterns(READ)
			.excludePathPatterns(FORMS)
			.excludePathPatterns("/graphiql", "/add", "/cypher", EMBEDDED);
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.EMBEDDED)).addPathPatterns(EMBEDDED);
		registry.addInterceptor(ResponseHeaders.ofForms(ResponseHeaders.PAGE)).addPathPatterns(READ);
		registry.addInterceptor(ResponseHeaders.ofForms(ResponseHeaders.PAGE)).addPathPatterns(FORMS);
		registry.addInterceptor(ResponseHeaders.ofForms(ResponseHeaders.PAGE)).addPathPatterns("/add", "/cypher");
		registry.addInterceptor(new ResponseHeaders(ResponseHeaders.GRAPHIQL)).addPathPatterns("/graphiql");
	}

	/** The version of a library in use, which its files lie under. */
	private static String version(String group, String artifact) {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(group, artifact)))
				.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
