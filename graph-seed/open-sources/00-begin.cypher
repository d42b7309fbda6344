// Marks what the dossier holds, so that what no longer stands in these scripts can be swept out afterwards.

MATCH (n:Actor) WHERE n.dossier = 'open-sources' SET n.leaving = true;

MATCH (n:Place) WHERE n.dossier = 'open-sources' SET n.leaving = true;

MATCH (n:Event) WHERE n.dossier = 'open-sources' SET n.leaving = true;

MATCH (n:Source) WHERE n.dossier = 'open-sources' SET n.leaving = true;

MATCH (n:Claim) WHERE n.dossier = 'open-sources' SET n.leaving = true;
