package org.claimtrail.pages;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sets what a browser may load and run in each page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagesSettings.class)
class PagesConfiguration implements WebMvcConfigurer {

	private static final List<String> READ = List.of("/", "/claim/*", "/speaker/*", "/organization/*", "/article/*",
			"/measure/*", "/proposition/*", "/search", "/network", "/network/claims", "/question/*", "/changes",
			"/changes/*", "/cite", "/error");

	private static final List<String> FORMS = List.of("/login", "/login/begin/*", "/login/oauth2/code/*", "/logout",
			"/claim/*/*", "/speaker/*/*", "/organization/*/*", "/proposals", "/proposals/*");

	private static final String EMBEDDED = "/embed/**";

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

}
