package org.valise.benchmarks.phase4;

import com.helger.http.EHttpMethod;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.resolve.AS4DefaultPModeResolver;
import com.helger.phase4.servlet.AS4UnifiedResponse;
import com.helger.phase4.servlet.AS4XServletHandler;
import com.helger.phase4.servlet.IAS4ServletRequestHandlerCustomizer;
import com.helger.photon.io.WebFileIO;
import com.helger.web.scope.IRequestWebScopeWithoutResponse;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.xservlet.AbstractXServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.valise.benchmarks.load.Orders;

/** A process that takes messages: the library's own handler in a servlet; it keeps message ids on disk, and nothing else. */
public final class Receiver {
    private static final String PATH = "/as4";

    private Receiver() {}

    /** Arguments: a folder of its own, which holds the keys of both afterwards, and the kind of keys. It ends with its input. */
    public static void main(String[] arguments) throws Exception {
        // Santuario warns of the empty body of every message.
        LogManager.getLogManager().reset();
        Path folder = Path.of(arguments[0]);
        Kind kind = Kind.valueOf(arguments[1]);
        Server server = start(folder, Parties.create(folder.resolve("keys"), kind), kind);
        Orders.say("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort() + PATH);
        while (System.in.read() >= 0) {
            // Nothing is ordered here; the end of the input ends the process.
        }
        server.stop();
        System.exit(0);
    }

    private static Server start(Path folder, Parties parties, Kind kind) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        // As many at once as may come.
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.setBaseResourceAsPath(data);
        // The library keeps its state in the scope of a web application.
        WebScopeManager.onGlobalBegin(context.getServletContext());
        WebFileIO.initPaths(data.toFile(), data.toString(), false);
        AS4ServerInitializer.initAS4Server();
        MetaAS4Manager.getPModeMgr().createOrUpdatePMode(Agreed.pmode(kind));
        context.addServlet(new ServletHolder(new Door(parties.crypto(Parties.RECEIVER))), PATH);
        server.setHandler(context);
        server.start();
        return server;
    }

    /** The library's servlet with our keys. */
    private static final class Door extends AbstractXServlet {
        private static final long serialVersionUID = 1L;

        Door(IAS4CryptoFactory crypto) {
            settings().setMultipartEnabled(false);
            handlerRegistry()
                    .registerHandler(
                            EHttpMethod.POST, new AS4XServletHandler().setRequestHandlerCustomizer(new Keys(crypto)));
        }
    }

    private record Keys(IAS4CryptoFactory crypto) implements IAS4ServletRequestHandlerCustomizer {

        @Override
        public void customizeBeforeHandling(
                IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {
            handler.setCryptoFactory(crypto);
            handler.setPModeResolver(new AS4DefaultPModeResolver(null));
            handler.setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false));
        }

        @Override
        public void customizeAfterHandling(
                IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response, AS4RequestHandler handler) {
            // The receipt is on its way.
        }
    }
}
