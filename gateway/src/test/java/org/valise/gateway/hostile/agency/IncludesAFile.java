package org.valise.gateway.hostile.agency;

final class IncludesAFile extends DocumentRefused {
    IncludesAFile() {
        super("includes a file of the node by XInclude", "XML_WRONG_NAMESPACE");
    }

    @Override
    String spoilt(String document) {
        return document.replace(
                "<Action>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/><Action>");
    }
}
