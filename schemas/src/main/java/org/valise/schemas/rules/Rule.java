package org.valise.schemas.rules;

interface Rule {}
