package org.claimtrail.http.door;

import java.util.Map;

import org.claimtrail.http.EdgeListener;
import org.claimtrail.http.HttpSettings;
import org.claimtrail.http.connection.Connections;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Puts the edge before the management port as well. That server has a context of its own,
 * which imports this class by its name.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementEdge {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchManagementConnections(HttpSettings settings,
			ObjectProvider<EdgeListener> listeners) {
		return (server) -> Connections.watch(server, settings, HttpConfiguration.all(listeners));
	}

	@Bean
	FilterRegistrationBean<Doorkeeper> managementDoorkeeper(HttpSettings settings, ManagementServerProperties server,
			ObjectProvider<EdgeListener> listeners) {
		KnownHosts hosts = KnownHosts.of(settings.hosts(), server.getAddress());
		return HttpConfiguration
			.first(new Doorkeeper(hosts, new Origins(settings.origins(), ""), HttpConfiguration.all(listeners)));
	}

	@Bean
	FilterRegistrationBean<TraceRefusal> managementTraceRefusal() {
		return HttpConfiguration.onError(new TraceRefusal(Map.of()));
	}

}
