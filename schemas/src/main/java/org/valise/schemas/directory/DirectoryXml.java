package org.valise.schemas.directory;

final class DirectoryXml {}
