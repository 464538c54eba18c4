package org.claimtrail.graphql.http;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Leaves Tomcat's own request where {@link ClientConnection} finds it. */
final class ConnectionValve extends ValveBase {

	static final String REQUEST = "org.claimtrail.graphql.request";

	ConnectionValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		request.setAttribute(REQUEST, request.getCoyoteRequest());
		getNext().invoke(request, response);
	}

}
