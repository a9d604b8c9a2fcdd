<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Readyroom</name>
    <message numerus="yes">
      <source>%n are answered</source>
      <translation>
        <numerusform>Davon ist %n beantwortet</numerusform>
        <numerusform>Davon sind %n beantwortet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n begun</source>
      <translation>
        <numerusform>%n begonnen</numerusform>
        <numerusform>%n begonnen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes of {when} could not be saved then. They are kept.</source>
      <translation>
        <numerusform>%n Änderung vom {when} ließ sich nicht speichern. Sie ist aufbewahrt.</numerusform>
        <numerusform>%n Änderungen vom {when} ließen sich nicht speichern. Sie sind aufbewahrt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns had no place and were left out.</source>
      <translation>
        <numerusform>%n Spalte hatte keinen Platz und entfiel.</numerusform>
        <numerusform>%n Spalten hatten keinen Platz und entfielen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n Tag</numerusform>
        <numerusform>%n Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days ago</source>
      <translation>
        <numerusform>gestern</numerusform>
        <numerusform>vor %n Tagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days old</source>
      <translation>
        <numerusform>%n Tag alt</numerusform>
        <numerusform>%n Tage alt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n done</source>
      <translation>
        <numerusform>%n erledigt</numerusform>
        <numerusform>%n erledigt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n elements not in place</source>
      <translation>
        <numerusform>%n Element fehlt noch</numerusform>
        <numerusform>%n Elemente fehlen noch</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n errors</source>
      <translation>
        <numerusform>%n Fehler</numerusform>
        <numerusform>%n Fehler</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written.</source>
      <translation>
        <numerusform>%n Datei geschrieben.</numerusform>
        <numerusform>%n Dateien geschrieben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings</source>
      <translation>
        <numerusform>%n Befund</numerusform>
        <numerusform>%n Befunde</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings are dismissed. Undo takes it back.</source>
      <translation>
        <numerusform>%n Befund ist verworfen. Rückgängig nimmt es zurück.</numerusform>
        <numerusform>%n Befunde sind verworfen. Rückgängig nimmt es zurück.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings copied as Markdown.</source>
      <translation>
        <numerusform>%n Befund als Markdown kopiert.</numerusform>
        <numerusform>%n Befunde als Markdown kopiert.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gaps</source>
      <translation>
        <numerusform>%n Lücke</numerusform>
        <numerusform>%n Lücken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gaps are left</source>
      <translation>
        <numerusform>%n Lücke ist übrig</numerusform>
        <numerusform>%n Lücken sind übrig</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hours</source>
      <translation>
        <numerusform>%n Stunde</numerusform>
        <numerusform>%n Stunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n infos</source>
      <translation>
        <numerusform>%n Hinweis</numerusform>
        <numerusform>%n Hinweise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n Minute</numerusform>
        <numerusform>%n Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n notes on this file</source>
      <translation>
        <numerusform>%n Hinweis zu dieser Datei</numerusform>
        <numerusform>%n Hinweise zu dieser Datei</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of unknown size</source>
      <translation>
        <numerusform>%n von unbekannter Größe</numerusform>
        <numerusform>%n von unbekannter Größe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of which nothing is asked</source>
      <translation>
        <numerusform>%n ohne Fragen</numerusform>
        <numerusform>%n ohne Fragen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n offen</numerusform>
        <numerusform>%n offen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pages</source>
      <translation>
        <numerusform>%n Seite</numerusform>
        <numerusform>%n Seiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n points</source>
      <translation>
        <numerusform>%n Punkt</numerusform>
        <numerusform>%n Punkte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n questions</source>
      <translation>
        <numerusform>%n Frage</numerusform>
        <numerusform>%n Fragen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n questions open</source>
      <translation>
        <numerusform>%n Frage offen</numerusform>
        <numerusform>%n Fragen offen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n required ones open</source>
      <translation>
        <numerusform>%n Pflichtfrage offen</numerusform>
        <numerusform>%n Pflichtfragen offen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n required questions open</source>
      <translation>
        <numerusform>%n Pflichtfrage offen</numerusform>
        <numerusform>%n Pflichtfragen offen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n Zeile</numerusform>
        <numerusform>%n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows had no place and were left out.</source>
      <translation>
        <numerusform>%n Zeile hatte keinen Platz und entfiel.</numerusform>
        <numerusform>%n Zeilen hatten keinen Platz und entfielen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n Sekunde</numerusform>
        <numerusform>%n Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n steps</source>
      <translation>
        <numerusform>%n Schritt</numerusform>
        <numerusform>%n Schritte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n warnings</source>
      <translation>
        <numerusform>%n Warnung</numerusform>
        <numerusform>%n Warnungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n warnings undecided</source>
      <translation>
        <numerusform>%n Warnung unentschieden</numerusform>
        <numerusform>%n Warnungen unentschieden</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;About Readyroom</source>
      <translation>Ü&amp;ber Readyroom</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Find or run anything</source>
      <translation>Alles &amp;finden und ausführen</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehen</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Tasten</translation>
    </message>
    <message>
      <source>&amp;Larger text</source>
      <translation>&amp;Größerer Text</translation>
    </message>
    <message>
      <source>&amp;Log…</source>
      <translation>&amp;Protokoll…</translation>
    </message>
    <message>
      <source>&amp;New assessment…</source>
      <translation>&amp;Neue Bewertung…</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Preferences…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <source>&amp;Previous question</source>
      <translation>&amp;Vorige Frage</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Redo: {name}</source>
      <translation>&amp;Wiederholen: {name}</translation>
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Farben</translation>
    </message>
    <message>
      <source>&amp;Tour of the window</source>
      <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Undo: {name}</source>
      <translation>&amp;Rückgängig: {name}</translation>
    </message>
    <message>
      <source>&amp;Usual size of text</source>
      <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>+{points}</source>
      <translation>+{points}</translation>
    </message>
    <message>
      <source>1 day</source>
      <translation>1 Tag</translation>
    </message>
    <message>
      <source>1 hour</source>
      <translation>1 Stunde</translation>
    </message>
    <message>
      <source>1 minute</source>
      <translation>1 Minute</translation>
    </message>
    <message>
      <source>1 row</source>
      <translation>1 Zeile</translation>
    </message>
    <message>
      <source>1 second</source>
      <translation>1 Sekunde</translation>
    </message>
    <message>
      <source>1h 30m</source>
      <translation>1h 30m</translation>
    </message>
    <message>
      <source>2026-11-02</source>
      <translation>2026-11-02</translation>
    </message>
    <message>
      <source>= {number}</source>
      <translation>= {number}</translation>
    </message>
    <message>
      <source>A command, a page, a question, a finding</source>
      <translation>Ein Befehl, eine Seite, eine Frage, ein Befund</translation>
    </message>
    <message>
      <source>A comment was added, changed or removed.</source>
      <translation>Eine Anmerkung kam dazu, wurde geändert oder entfernt.</translation>
    </message>
    <message>
      <source>A copy is saved: {path}</source>
      <translation>Eine Kopie ist gespeichert: {path}</translation>
    </message>
    <message>
      <source>A copy of the evidence is saved: {path}</source>
      <translation>Eine Kopie des Nachweises ist gespeichert: {path}</translation>
    </message>
    <message>
      <source>A file</source>
      <translation>Eine Datei</translation>
    </message>
    <message>
      <source>A file of the kind {ending}</source>
      <translation>Eine Datei der Art {ending}</translation>
    </message>
    <message>
      <source>A file without a name</source>
      <translation>Eine Datei ohne Namen</translation>
    </message>
    <message numerus="yes">
      <source>A fix is planned for %n findings. Undo takes it back.</source>
      <translation>
        <numerusform>Für %n Befund ist eine Abhilfe geplant. Rückgängig nimmt es zurück.</numerusform>
        <numerusform>Für %n Befunde ist eine Abhilfe geplant. Rückgängig nimmt es zurück.</numerusform>
      </translation>
    </message>
    <message>
      <source>A fix is planned: {reason}</source>
      <translation>Abhilfe ist geplant: {reason}</translation>
    </message>
    <message>
      <source>A good answer</source>
      <translation>Eine gute Antwort</translation>
    </message>
    <message>
      <source>A link has no spaces or line breaks in it.</source>
      <translation>Ein Link hat keine Leerzeichen und keine Zeilenumbrüche.</translation>
    </message>
    <message>
      <source>A link starts with https://, http:// or mailto: and has no spaces.</source>
      <translation>Ein Link beginnt mit https://, http:// oder mailto: und hat keine Leerzeichen.</translation>
    </message>
    <message>
      <source>A link starts with https://, http:// or mailto:.</source>
      <translation>Ein Link beginnt mit https://, http:// oder mailto:.</translation>
    </message>
    <message>
      <source>A person needs a name or a role.</source>
      <translation>Eine Person braucht einen Namen oder eine Rolle.</translation>
    </message>
    <message>
      <source>A reason and the name of who agreed are both needed.</source>
      <translation>Nötig sind ein Grund und der Name, wer zugestimmt hat.</translation>
    </message>
    <message>
      <source>A unit is missing. Write {ways} or {last}.</source>
      <translation>Es fehlt eine Einheit. So schreiben: {ways} oder {last}.</translation>
    </message>
    <message>
      <source>A unit is missing. Write {way}.</source>
      <translation>Es fehlt eine Einheit. So schreiben: {way}.</translation>
    </message>
    <message>
      <source>About the &amp;question</source>
      <translation>Zur &amp;Frage</translation>
    </message>
    <message>
      <source>About the question</source>
      <translation>Zur Frage</translation>
    </message>
    <message>
      <source>Accept the risk</source>
      <translation>Risiko annehmen</translation>
    </message>
    <message>
      <source>Accept the risk…</source>
      <translation>Risiko annehmen…</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Angenommen</translation>
    </message>
    <message>
      <source>Accepted until {day}</source>
      <translation>Angenommen bis {day}</translation>
    </message>
    <message>
      <source>Add a row</source>
      <translation>Zeile hinzufügen</translation>
    </message>
    <message>
      <source>Add link</source>
      <translation>Link hinzufügen</translation>
    </message>
    <message>
      <source>After the roadmap</source>
      <translation>Nach dem Fahrplan</translation>
    </message>
    <message>
      <source>Agreed</source>
      <translation>Vereinbart</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>All {count}</source>
      <translation>Alle {count}</translation>
    </message>
    <message>
      <source>An answer that scores nothing.</source>
      <translation>Eine Antwort, die nicht zählt.</translation>
    </message>
    <message>
      <source>An honest answer.</source>
      <translation>Eine ehrliche Antwort.</translation>
    </message>
    <message>
      <source>An honest answer. It scores nothing until there is something.</source>
      <translation>Eine ehrliche Antwort. Sie zählt nicht, bis es etwas gibt.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Answer in the questionnaires, work through the findings, read the document that comes out of it. Ctrl and a number goes to a page, Alt and the left arrow goes back.</source>
      <translation>In den Fragebögen antworten, die Befunde durcharbeiten, das Dokument lesen, das daraus entsteht. Strg und eine Zahl führen zu einer Seite, Alt und der Pfeil nach links zurück.</translation>
    </message>
    <message>
      <source>Answer the first question</source>
      <translation>Die erste Frage beantworten</translation>
    </message>
    <message>
      <source>Answer to “{question}”</source>
      <translation>Antwort auf „{question}“</translation>
    </message>
    <message>
      <source>Answer “{question}”</source>
      <translation>„{question}“ beantworten</translation>
    </message>
    <message>
      <source>Answer “{section}”</source>
      <translation>„{section}“ beantworten</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>Answered in part</source>
      <translation>Teilweise beantwortet</translation>
    </message>
    <message>
      <source>Answered in part. Still to be filled in:</source>
      <translation>Teilweise beantwortet. Noch auszufüllen:</translation>
    </message>
    <message>
      <source>Answered in part: not all that is typed can be read.</source>
      <translation>Teilweise beantwortet: Nicht alles Eingegebene ist lesbar.</translation>
    </message>
    <message>
      <source>Answered. It carries no points; the documents use it.</source>
      <translation>Beantwortet. Es gibt keine Punkte dafür; die Dokumente verwenden es.</translation>
    </message>
    <message>
      <source>Anything by name</source>
      <translation>Alles mit Namen</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>Genehmigt von</translation>
    </message>
    <message>
      <source>Approved by {name}</source>
      <translation>Genehmigt von {name}</translation>
    </message>
    <message>
      <source>Area</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <source>Areas</source>
      <translation>Bereiche</translation>
    </message>
    <message>
      <source>As a draft: errors are open</source>
      <translation>Als Entwurf: Fehler sind offen</translation>
    </message>
    <message>
      <source>Assessments</source>
      <translation>Bewertungen</translation>
    </message>
    <message>
      <source>At any time, as Markdown, HTML and PDF. As long as an error is open they say that they are a draft.</source>
      <translation>Jederzeit, als Markdown, HTML und PDF. Solange ein Fehler offen ist, tragen sie den Vermerk Entwurf.</translation>
    </message>
    <message>
      <source>Attach a file as evidence</source>
      <translation>Eine Datei als Nachweis anhängen</translation>
    </message>
    <message>
      <source>Attach file…</source>
      <translation>Datei anhängen…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back by a page</source>
      <translation>Eine Seite zurück</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Zurück zur Liste</translation>
    </message>
    <message>
      <source>Back to what is open</source>
      <translation>Zurück zu dem, was offen ist</translation>
    </message>
    <message>
      <source>Backups, the newest first</source>
      <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
      <source>Baseline complete</source>
      <translation>Basis vollständig</translation>
    </message>
    <message>
      <source>Before the roadmap</source>
      <translation>Vor dem Fahrplan</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Begin on {day}</source>
      <translation>Am {day} beginnen</translation>
    </message>
    <message>
      <source>Begin with “{questionnaire}”</source>
      <translation>Mit „{questionnaire}“ beginnen</translation>
    </message>
    <message>
      <source>Beginning of the document</source>
      <translation>Anfang des Dokuments</translation>
    </message>
    <message numerus="yes">
      <source>Begins in %n days, ends on {day}.</source>
      <translation>
        <numerusform>Beginnt morgen, endet am {day}.</numerusform>
        <numerusform>Beginnt in %n Tagen, endet am {day}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Begun</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>Being brought up to date…</source>
      <translation>Wird auf den neuesten Stand gebracht…</translation>
    </message>
    <message numerus="yes">
      <source>Blocked by %n errors</source>
      <translation>
        <numerusform>Blockiert durch %n Fehler</numerusform>
        <numerusform>Blockiert durch %n Fehler</numerusform>
      </translation>
    </message>
    <message>
      <source>Bold (Ctrl+B)</source>
      <translation>Fett (Strg+B)</translation>
    </message>
    <message>
      <source>Bold, in a longer text</source>
      <translation>Fett, in längerem Text</translation>
    </message>
    <message>
      <source>Budget at {target} % over {window}: {budget}</source>
      <translation>Budget bei {target} % über {window}: {budget}</translation>
    </message>
    <message>
      <source>By area</source>
      <translation>Nach Bereich</translation>
    </message>
    <message>
      <source>By question</source>
      <translation>Nach Frage</translation>
    </message>
    <message>
      <source>By rule</source>
      <translation>Nach Regel</translation>
    </message>
    <message>
      <source>By severity</source>
      <translation>Nach Schwere</translation>
    </message>
    <message>
      <source>C&amp;lose</source>
      <translation>&amp;Schließen</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cannot save: {problem}</source>
      <translation>Nicht gespeichert: {problem}</translation>
    </message>
    <message>
      <source>Change the profile</source>
      <translation>Profil ändern</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>{name} ändern</translation>
    </message>
    <message>
      <source>Checkout API</source>
      <translation>Bestell-API</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Datei wählen</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Datei wählen…</translation>
    </message>
    <message>
      <source>Choose another name…</source>
      <translation>Anderen Namen wählen…</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Clear the filters</source>
      <translation>Filter aufheben</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close without it</source>
      <translation>Ohne das schließen</translation>
    </message>
    <message>
      <source>Close without saving</source>
      <translation>Schließen ohne zu speichern</translation>
    </message>
    <message>
      <source>Complete, not signed</source>
      <translation>Vollständig, nicht unterschrieben</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>Als Markdown kopieren</translation>
    </message>
    <message>
      <source>Copy cells</source>
      <translation>Zellen kopieren</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
      <source>Copy of {name}</source>
      <translation>Kopie von {name}</translation>
    </message>
    <message>
      <source>Copy this section as Markdown</source>
      <translation>Diesen Abschnitt als Markdown kopieren</translation>
    </message>
    <message>
      <source>Copy with headings</source>
      <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
      <source>Coverage {figure} %</source>
      <translation>{figure} % beantwortet</translation>
    </message>
    <message>
      <source>Ctrl and + or − do the same anywhere, Ctrl and 0 is 100 %.</source>
      <translation>Strg und + oder − tun überall dasselbe, Strg und 0 ist 100 %.</translation>
    </message>
    <message>
      <source>Ctrl+J</source>
      <translation>Ctrl+J</translation>
    </message>
    <message>
      <source>Ctrl+Page down</source>
      <translation>Strg+Bild ab</translation>
    </message>
    <message>
      <source>Ctrl+Page up</source>
      <translation>Strg+Bild auf</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <source>Cut cells</source>
      <translation>Zellen ausschneiden</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Entscheiden</translation>
    </message>
    <message>
      <source>Decide about {rule}</source>
      <translation>Über {rule} entscheiden</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>Später entscheiden</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
    </message>
    <message>
      <source>Declare that it does not apply</source>
      <translation>Als nicht zutreffend erklären</translation>
    </message>
    <message>
      <source>Delete the row</source>
      <translation>Zeile löschen</translation>
    </message>
    <message>
      <source>Delete the row (Ctrl+-)</source>
      <translation>Zeile löschen (Strg+-)</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Discard them</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Dismissed</source>
      <translation>Verworfen</translation>
    </message>
    <message>
      <source>Dismissed: {reason}</source>
      <translation>Verworfen: {reason}</translation>
    </message>
    <message>
      <source>Dismiss…</source>
      <translation>Verwerfen…</translation>
    </message>
    <message>
      <source>Do next</source>
      <translation>Als Nächstes</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Does not apply</source>
      <translation>Trifft nicht zu</translation>
    </message>
    <message>
      <source>Does not apply…</source>
      <translation>Trifft nicht zu…</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done by</source>
      <translation>Erledigt bis</translation>
    </message>
    <message>
      <source>Duplicate the row</source>
      <translation>Zeile verdoppeln</translation>
    </message>
    <message>
      <source>Duplicate the row (Ctrl+D)</source>
      <translation>Zeile verdoppeln (Strg+D)</translation>
    </message>
    <message>
      <source>Each figure takes its part, and all above it, as done. Open questions elsewhere stay open.</source>
      <translation>Jede Zahl nimmt ihren Teil und alles darüber als erledigt an. Andere offene Fragen bleiben offen.</translation>
    </message>
    <message>
      <source>Each of them stands alone</source>
      <translation>Jede steht für sich</translation>
    </message>
    <message>
      <source>Edit “{question}”</source>
      <translation>„{question}“ bearbeiten</translation>
    </message>
    <message>
      <source>Empty the cells</source>
      <translation>Zellen leeren</translation>
    </message>
    <message>
      <source>Ended on {day}.</source>
      <translation>Endete am {day}.</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Schätzung</translation>
    </message>
    <message>
      <source>Every change is on the disk a moment after you made it, and can be undone by its name in the menu Edit.</source>
      <translation>Jede Änderung ist einen Augenblick später auf der Festplatte und lässt sich im Menü Bearbeiten mit ihrem Namen rückgängig machen.</translation>
    </message>
    <message>
      <source>Every finding is decided.</source>
      <translation>Über jeden Befund ist entschieden.</translation>
    </message>
    <message>
      <source>Every other question that is asked has an answer.</source>
      <translation>Jede andere gestellte Frage hat eine Antwort.</translation>
    </message>
    <message>
      <source>Every question that is asked has an answer.</source>
      <translation>Jede gestellte Frage hat eine Antwort.</translation>
    </message>
    <message>
      <source>Every step is done</source>
      <translation>Alle Schritte sind erledigt</translation>
    </message>
    <message>
      <source>Every step is done, and nothing that is asked is missing. Look again when the service changes.</source>
      <translation>Alle Schritte sind erledigt, und nichts, wonach gefragt wird, fehlt. Sehen Sie wieder her, wenn sich der Dienst ändert.</translation>
    </message>
    <message>
      <source>Every step still counts as open. Each answer makes the plan more your own.</source>
      <translation>Noch gilt jeder Schritt als offen. Mit jeder Antwort wird der Plan mehr Ihr eigener.</translation>
    </message>
    <message>
      <source>Everything in place</source>
      <translation>Alles vorhanden</translation>
    </message>
    <message>
      <source>Everything is in place</source>
      <translation>Alles ist vorhanden</translation>
    </message>
    <message>
      <source>Everything that belongs to it is in place.</source>
      <translation>Alles, was dazugehört, ist vorhanden.</translation>
    </message>
    <message>
      <source>Everything that is asked is answered, and no error is open.</source>
      <translation>Alles Gefragte ist beantwortet, und kein Fehler ist offen.</translation>
    </message>
    <message>
      <source>Everything that stands here leads to its place. Where nothing is answered yet, begin with what is first.</source>
      <translation>Alles, was hier steht, führt an seine Stelle. Wo noch nichts beantwortet ist, mit dem Ersten beginnen.</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Nachweise</translation>
    </message>
    <message>
      <source>Evidence for “{question}”</source>
      <translation>Nachweise zu „{question}“</translation>
    </message>
    <message>
      <source>Explain</source>
      <translation>Erklären</translation>
    </message>
    <message>
      <source>Explain the state</source>
      <translation>Den Stand erklären</translation>
    </message>
    <message>
      <source>Explain {name}: {title}</source>
      <translation>{name} erklären: {title}</translation>
    </message>
    <message>
      <source>Explain {rule}</source>
      <translation>{rule} erklären</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export into which folder</source>
      <translation>In welchen Ordner exportieren</translation>
    </message>
    <message>
      <source>Export the documents</source>
      <translation>Dokumente exportieren</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>F4 opens a calendar</source>
      <translation>F4 öffnet einen Kalender</translation>
    </message>
    <message>
      <source>Falls short</source>
      <translation>Reicht nicht</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files that you open are listed on this page, with how ready each is.</source>
      <translation>Geöffnete Dateien stehen später auf dieser Seite, jede mit ihrer Bereitschaft.</translation>
    </message>
    <message>
      <source>Find or run anything</source>
      <translation>Finden und ausführen</translation>
    </message>
    <message>
      <source>Find out how far a service can be relied on, what it lacks, and write that down as requirements.</source>
      <translation>Herausfinden, wie verlässlich ein Dienst ist und was ihm fehlt, und das als Anforderungen festhalten.</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Befund</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Erster Tag</translation>
    </message>
    <message>
      <source>First day of the roadmap</source>
      <translation>Erster Tag des Fahrplans</translation>
    </message>
    <message>
      <source>Fix</source>
      <translation>Abhilfe</translation>
    </message>
    <message>
      <source>Fix planned</source>
      <translation>Abhilfe geplant</translation>
    </message>
    <message>
      <source>Fix planned {count}</source>
      <translation>Abhilfe geplant {count}</translation>
    </message>
    <message>
      <source>Fix: {fix}</source>
      <translation>Abhilfe: {fix}</translation>
    </message>
    <message>
      <source>Follow the link</source>
      <translation>Dem Verweis folgen</translation>
    </message>
    <message>
      <source>For&amp;ward</source>
      <translation>&amp;Vorwärts</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget {title}</source>
      <translation>{title} vergessen</translation>
    </message>
    <message>
      <source>Full score</source>
      <translation>Volle Wertung</translation>
    </message>
    <message>
      <source>Further needs that no step covers.</source>
      <translation>Weiterer Bedarf, den kein Schritt abdeckt.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Go on answering</source>
      <translation>Weiter antworten</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Weiter mit</translation>
    </message>
    <message>
      <source>Go on with what is in the cell</source>
      <translation>Mit dem Inhalt der Zelle weiterschreiben</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <source>Go to the question</source>
      <translation>Zur Frage</translation>
    </message>
    <message>
      <source>Go to the question of {finding}</source>
      <translation>Zur Frage von {finding}</translation>
    </message>
    <message>
      <source>Go to {part}</source>
      <translation>Zu {part}</translation>
    </message>
    <message>
      <source>Got it</source>
      <translation>Verstanden</translation>
    </message>
    <message>
      <source>Guess</source>
      <translation>Vermutung</translation>
    </message>
    <message>
      <source>Half score</source>
      <translation>Halbe Wertung</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>How it counts depends on:</source>
      <translation>Wie es zählt, hängt ab von:</translation>
    </message>
    <message>
      <source>How it is scored</source>
      <translation>Wie es gewertet wird</translation>
    </message>
    <message>
      <source>How ready the service is</source>
      <translation>Wie bereit der Dienst ist</translation>
    </message>
    <message>
      <source>How sure are you?</source>
      <translation>Wie sicher ist das?</translation>
    </message>
    <message>
      <source>How sure “{question}” is</source>
      <translation>Wie sicher „{question}“ ist</translation>
    </message>
    <message>
      <source>How sure: {step}</source>
      <translation>Wie sicher: {step}</translation>
    </message>
    <message>
      <source>How this comes about</source>
      <translation>Wie es dazu kommt</translation>
    </message>
    <message>
      <source>How this figure comes about</source>
      <translation>Wie diese Zahl zustande kommt</translation>
    </message>
    <message>
      <source>In a table</source>
      <translation>In einer Tabelle</translation>
    </message>
    <message>
      <source>In other fields</source>
      <translation>In anderen Feldern</translation>
    </message>
    <message>
      <source>In place</source>
      <translation>Vorhanden</translation>
    </message>
    <message>
      <source>In the document</source>
      <translation>Im Dokument</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>In eigenen Worten</translation>
    </message>
    <message>
      <source>Incomplete</source>
      <translation>Unvollständig</translation>
    </message>
    <message>
      <source>Info</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Insert a row above</source>
      <translation>Zeile darüber einfügen</translation>
    </message>
    <message>
      <source>Insert a row below</source>
      <translation>Zeile darunter einfügen</translation>
    </message>
    <message>
      <source>Into which folder</source>
      <translation>In welchen Ordner</translation>
    </message>
    <message>
      <source>It cannot be read as it is.</source>
      <translation>So nicht lesbar.</translation>
    </message>
    <message>
      <source>It counts for nothing while it is not asked.</source>
      <translation>Solange es nicht gefragt wird, zählt es nicht.</translation>
    </message>
    <message>
      <source>It counts half.</source>
      <translation>Es zählt halb.</translation>
    </message>
    <message>
      <source>It counts half. For all of it there has to be:</source>
      <translation>Es zählt halb. Damit es ganz zählt, braucht es:</translation>
    </message>
    <message>
      <source>It counts in full.</source>
      <translation>Es zählt ganz.</translation>
    </message>
    <message>
      <source>It does apply</source>
      <translation>Es trifft zu</translation>
    </message>
    <message>
      <source>It does not count yet. For all of it there has to be:</source>
      <translation>Es zählt noch nicht. Damit es ganz zählt, braucht es:</translation>
    </message>
    <message>
      <source>It does not lead to the web or a mailbox: {link}</source>
      <translation>Er führt weder ins Web noch zu einem Postfach: {link}</translation>
    </message>
    <message>
      <source>It is left out of the score.</source>
      <translation>Es bleibt aus der Wertung heraus.</translation>
    </message>
    <message>
      <source>It is not part of any answer, and is lost when the file is closed.</source>
      <translation>Es gehört zu keiner Antwort und geht beim Schließen der Datei verloren.</translation>
    </message>
    <message>
      <source>It may still count.</source>
      <translation>Es kann noch zählen.</translation>
    </message>
    <message>
      <source>It stands at: {question}</source>
      <translation>Es steht bei: {question}</translation>
    </message>
    <message>
      <source>It stands with your answers and decisions.</source>
      <translation>Er steht bei Ihren Antworten und Entscheidungen.</translation>
    </message>
    <message>
      <source>It was measured or tried, and the evidence shows it</source>
      <translation>Es wurde gemessen oder erprobt, und der Nachweis zeigt es</translation>
    </message>
    <message>
      <source>Italic (Ctrl+I)</source>
      <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
      <source>Italic, in a longer text</source>
      <translation>Kursiv, in längerem Text</translation>
    </message>
    <message>
      <source>Its checksum does not match its content: somebody changed it with another program, merged it by hand, or it is damaged. Compared with the last good backup, this is different.</source>
      <translation>Ihre Prüfsumme passt nicht zum Inhalt: Sie wurde mit einem anderen Programm geändert, von Hand zusammengeführt oder ist beschädigt. Gegenüber der letzten guten Sicherung ist dies anders.</translation>
    </message>
    <message>
      <source>Its time ended {days}; left: {work}</source>
      <translation>Die Zeit dafür endete {days}; übrig: {work}</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep it…</source>
      <translation>Behalten…</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>Meine behalten</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Known work: {work}</source>
      <translation>Bekannte Arbeit: {work}</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Last day on which this holds</source>
      <translation>Letzter Tag, an dem das gilt</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Verspätet</translation>
    </message>
    <message>
      <source>Late, begun</source>
      <translation>Verspätet, begonnen</translation>
    </message>
    <message>
      <source>Leave the cell as it was</source>
      <translation>Zelle lassen, wie sie war</translation>
    </message>
    <message>
      <source>Leave the table</source>
      <translation>Tabelle verlassen</translation>
    </message>
    <message>
      <source>Libraries and fonts</source>
      <translation>Bibliotheken und Schriften</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Like the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Link</translation>
    </message>
    <message>
      <source>Link of: {name}</source>
      <translation>Link zu: {name}</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Log: {file}</source>
      <translation>Protokoll: {file}</translation>
    </message>
    <message>
      <source>Look at an example</source>
      <translation>Ein Beispiel ansehen</translation>
    </message>
    <message>
      <source>Look through the answers</source>
      <translation>Die Antworten durchsehen</translation>
    </message>
    <message>
      <source>Made of</source>
      <translation>Besteht aus</translation>
    </message>
    <message>
      <source>Made on (year-month-day)</source>
      <translation>Erstellt am (Jahr-Monat-Tag)</translation>
    </message>
    <message>
      <source>Make anew</source>
      <translation>Neu erstellen</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Markdown (*.md)</source>
      <translation>Markdown (*.md)</translation>
    </message>
    <message>
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Fehlt</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Nächster Monat</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Voriger Monat</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move the row down</source>
      <translation>Zeile nach unten</translation>
    </message>
    <message>
      <source>Move the row down (Alt+Down)</source>
      <translation>Zeile nach unten (Alt+Ab)</translation>
    </message>
    <message>
      <source>Move the row up</source>
      <translation>Zeile nach oben</translation>
    </message>
    <message>
      <source>Move the row up (Alt+Up)</source>
      <translation>Zeile nach oben (Alt+Auf)</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the service</source>
      <translation>Name des Dienstes</translation>
    </message>
    <message>
      <source>New assessment</source>
      <translation>Neue Bewertung</translation>
    </message>
    <message>
      <source>New assessment…</source>
      <translation>Neue Bewertung…</translation>
    </message>
    <message>
      <source>New row</source>
      <translation>Neue Zeile</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next &amp;finding</source>
      <translation>Nächster &amp;Befund</translation>
    </message>
    <message>
      <source>Next &amp;question</source>
      <translation>&amp;Nächste Frage</translation>
    </message>
    <message>
      <source>Next &amp;unanswered question</source>
      <translation>Nächste &amp;offene Frage</translation>
    </message>
    <message>
      <source>Next finding</source>
      <translation>Nächster Befund</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Nächste Seite</translation>
    </message>
    <message>
      <source>Next question without an answer</source>
      <translation>Nächste Frage ohne Antwort</translation>
    </message>
    <message>
      <source>Next unanswered</source>
      <translation>Nächste offene</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No finding matches the filters.</source>
      <translation>Kein Befund passt zu den Filtern.</translation>
    </message>
    <message>
      <source>No fix is planned yet.</source>
      <translation>Noch ist keine Abhilfe geplant.</translation>
    </message>
    <message>
      <source>No other question has an open finding.</source>
      <translation>Keine andere Frage hat einen offenen Befund.</translation>
    </message>
    <message>
      <source>No pages were made.</source>
      <translation>Es wurden keine Seiten erstellt.</translation>
    </message>
    <message>
      <source>No question is asked for this section.</source>
      <translation>Für diesen Abschnitt wird keine Frage gestellt.</translation>
    </message>
    <message>
      <source>No question of this pack serves it yet.</source>
      <translation>Noch dient dem keine Frage dieses Pakets.</translation>
    </message>
    <message>
      <source>No risk is accepted and no finding dismissed yet.</source>
      <translation>Noch ist kein Risiko angenommen und kein Befund verworfen.</translation>
    </message>
    <message>
      <source>No score yet</source>
      <translation>Noch keine Wertung</translation>
    </message>
    <message>
      <source>No work is left.</source>
      <translation>Keine Arbeit ist übrig.</translation>
    </message>
    <message>
      <source>Nobody has looked yet</source>
      <translation>Noch niemand hat nachgesehen</translation>
    </message>
    <message>
      <source>Nobody yet</source>
      <translation>Noch niemand</translation>
    </message>
    <message>
      <source>Not applicable</source>
      <translation>Nicht anwendbar</translation>
    </message>
    <message>
      <source>Not asked</source>
      <translation>Nicht gefragt</translation>
    </message>
    <message>
      <source>Not asked for {scope}</source>
      <translation>Nicht gefragt bei {scope}</translation>
    </message>
    <message>
      <source>Not assessed</source>
      <translation>Nicht bewertet</translation>
    </message>
    <message>
      <source>Not begun</source>
      <translation>Nicht begonnen</translation>
    </message>
    <message>
      <source>Not complete yet</source>
      <translation>Noch nicht vollständig</translation>
    </message>
    <message>
      <source>Not decided whether it is asked</source>
      <translation>Noch offen, ob es gefragt wird</translation>
    </message>
    <message>
      <source>Not grouped</source>
      <translation>Ohne Gruppen</translation>
    </message>
    <message>
      <source>Not signed</source>
      <translation>Nicht unterschrieben</translation>
    </message>
    <message numerus="yes">
      <source>Not yet answered; it takes about %n minutes.</source>
      <translation>
        <numerusform>Noch nicht beantwortet; es dauert etwa %n Minute.</numerusform>
        <numerusform>Noch nicht beantwortet; es dauert etwa %n Minuten.</numerusform>
      </translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note on “{question}”</source>
      <translation>Notiz zu „{question}“</translation>
    </message>
    <message>
      <source>Nothing asked</source>
      <translation>Nichts gefragt</translation>
    </message>
    <message>
      <source>Nothing has been logged.</source>
      <translation>Das Protokoll ist leer.</translation>
    </message>
    <message>
      <source>Nothing has to be answered at once, and both answers can be changed later.</source>
      <translation>Nichts muss sofort beantwortet werden, und beide Antworten lassen sich später ändern.</translation>
    </message>
    <message>
      <source>Nothing is answered yet</source>
      <translation>Noch ist nichts beantwortet</translation>
    </message>
    <message>
      <source>Nothing is answered yet, so everything is open.</source>
      <translation>Noch ist nichts beantwortet, darum ist alles offen.</translation>
    </message>
    <message>
      <source>Nothing is asked about it of this service.</source>
      <translation>Bei diesem Dienst wird nichts dazu gefragt.</translation>
    </message>
    <message>
      <source>Nothing is asked about “{step}” of this service.</source>
      <translation>Zu „{step}“ wird bei diesem Dienst nichts gefragt.</translation>
    </message>
    <message>
      <source>Nothing is called that. Try fewer or other words.</source>
      <translation>Nichts heißt so. Weniger oder andere Worte versuchen.</translation>
    </message>
    <message>
      <source>Nothing is open in this section.</source>
      <translation>In diesem Abschnitt ist nichts offen.</translation>
    </message>
    <message>
      <source>Nothing is written yet.</source>
      <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
      <source>Nothing that is left gains points or unblocks.</source>
      <translation>Nichts, was noch offen ist, bringt Punkte oder löst eine Sperre.</translation>
    </message>
    <message>
      <source>Nothing that is shown here: only the layout or the checksum.</source>
      <translation>Nichts, was hier zu sehen ist: nur die Anordnung oder die Prüfsumme.</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Numbered list</source>
      <translation>Nummerierte Liste</translation>
    </message>
    <message>
      <source>Of the window, and of questions that the pack has in it. Documents keep the language of the pack.</source>
      <translation>Die des Fensters und der Fragen, die das Paket in ihr hat. Dokumente behalten die Sprache des Pakets.</translation>
    </message>
    <message>
      <source>On by a page</source>
      <translation>Eine Seite weiter</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open an assessment</source>
      <translation>Eine Bewertung öffnen</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open for reading only</source>
      <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
      <source>Open here</source>
      <translation>Hier offen</translation>
    </message>
    <message>
      <source>Open it</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open the PDF</source>
      <translation>PDF öffnen</translation>
    </message>
    <message>
      <source>Open the calendar or the list of choices</source>
      <translation>Kalender oder Auswahlliste öffnen</translation>
    </message>
    <message>
      <source>Open this link?</source>
      <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
      <source>Open {title}</source>
      <translation>{title} öffnen</translation>
    </message>
    <message>
      <source>Open {title}: {figure} ready, {verdict}</source>
      <translation>{title} öffnen: zu {figure} bereit, {verdict}</translation>
    </message>
    <message>
      <source>Open, acceptance ended</source>
      <translation>Offen, Annahme abgelaufen</translation>
    </message>
    <message>
      <source>Opening it brought this up.</source>
      <translation>Das ist beim Öffnen aufgefallen.</translation>
    </message>
    <message numerus="yes">
      <source>Opening this file brought up %n things.</source>
      <translation>
        <numerusform>Beim Öffnen dieser Datei ist %n Sache aufgefallen.</numerusform>
        <numerusform>Beim Öffnen dieser Datei sind %n Sachen aufgefallen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Opening {name}</source>
      <translation>{name} wird geöffnet</translation>
    </message>
    <message>
      <source>Opens as a copy to try things with. It goes when you close it.</source>
      <translation>Öffnet als Kopie zum Ausprobieren. Sie verschwindet beim Schließen.</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Öffnen…</translation>
    </message>
    <message>
      <source>Or drop a file anywhere on this window.</source>
      <translation>Oder eine Datei auf dieses Fenster ziehen.</translation>
    </message>
    <message>
      <source>Order of work</source>
      <translation>Reihenfolge der Arbeit</translation>
    </message>
    <message>
      <source>Out of date: something was changed since.</source>
      <translation>Veraltet: Seitdem wurde etwas geändert.</translation>
    </message>
    <message>
      <source>Outside the areas</source>
      <translation>Außerhalb der Bereiche</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Überblick</translation>
    </message>
    <message>
      <source>Owner of the step {step}</source>
      <translation>Verantwortlich für den Schritt {step}</translation>
    </message>
    <message>
      <source>Owner of: {step}</source>
      <translation>Verantwortlich für: {step}</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PDF pages</source>
      <translation>PDF-Seiten</translation>
    </message>
    <message>
      <source>Pack: {title}, {id} {version}</source>
      <translation>Paket: {title}, {id} {version}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Pages of the PDF</source>
      <translation>Seiten des PDF</translation>
    </message>
    <message>
      <source>Part of it is still missing from earlier steps:</source>
      <translation>Ein Teil davon fehlt noch aus früheren Schritten:</translation>
    </message>
    <message>
      <source>Particulars</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Partly in place</source>
      <translation>Teilweise vorhanden</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Bestanden</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Paste cells, also from a spreadsheet</source>
      <translation>Zellen einfügen, auch aus einer Tabellenkalkulation</translation>
    </message>
    <message>
      <source>Plan a fix</source>
      <translation>Abhilfe planen</translation>
    </message>
    <message>
      <source>Plan a fix…</source>
      <translation>Abhilfe planen…</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Previous finding</source>
      <translation>Voriger Befund</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>Vorige Seite</translation>
    </message>
    <message>
      <source>Previous unanswered question</source>
      <translation>Vorige offene Frage</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Proposed from the answer to “{question}”:</source>
      <translation>Vorschlag aus der Antwort auf „{question}“:</translation>
    </message>
    <message>
      <source>Proven, and still open</source>
      <translation>Belegt und noch offen</translation>
    </message>
    <message>
      <source>Questionnaires</source>
      <translation>Fragebögen</translation>
    </message>
    <message>
      <source>Questionnaires and sections</source>
      <translation>Fragebögen und Abschnitte</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Read it</source>
      <translation>Lesen</translation>
    </message>
    <message>
      <source>Read the finding {finding}</source>
      <translation>Den Befund {finding} lesen</translation>
    </message>
    <message>
      <source>Read them…</source>
      <translation>Lesen…</translation>
    </message>
    <message>
      <source>Readiness</source>
      <translation>Bereitschaft</translation>
    </message>
    <message>
      <source>Readiness after {part}: {figure}, explain</source>
      <translation>Bereitschaft nach {part}: {figure}, erklären</translation>
    </message>
    <message>
      <source>Readiness {figure}: explain</source>
      <translation>Bereitschaft {figure}: erklären</translation>
    </message>
    <message>
      <source>Reading only</source>
      <translation>Nur zum Lesen geöffnet</translation>
    </message>
    <message>
      <source>Reading the questions</source>
      <translation>Die Fragen werden gelesen</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Readyroom</source>
      <translation>Readyroom</translation>
    </message>
    <message>
      <source>Readyroom ended without closing this file. It is as it was saved last, {when}, revision {revision}.</source>
      <translation>Readyroom endete, ohne diese Datei zu schließen. Sie ist im zuletzt gespeicherten Stand: {when}, Revision {revision}.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>References</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>Neu laden</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
      <source>Review and sign-off</source>
      <translation>Prüfung und Unterschrift</translation>
    </message>
    <message>
      <source>Roadmap</source>
      <translation>Fahrplan</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Role, contact and remark</source>
      <translation>Rolle, Kontakt und Bemerkung</translation>
    </message>
    <message>
      <source>Row {row}, {column}: this cannot be read and is not saved yet.</source>
      <translation>Zeile {row}, {column}: nicht lesbar und noch nicht gespeichert.</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>Rules that read it</source>
      <translation>Regeln, die es lesen</translation>
    </message>
    <message>
      <source>Save a &amp;copy…</source>
      <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Kopie speichern</translation>
    </message>
    <message>
      <source>Save a copy elsewhere…</source>
      <translation>Kopie anderswo speichern…</translation>
    </message>
    <message>
      <source>Save a copy of the evidence</source>
      <translation>Kopie des Nachweises speichern</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Kopie speichern…</translation>
    </message>
    <message>
      <source>Save as file…</source>
      <translation>Als Datei speichern…</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <source>Save it again</source>
      <translation>Wieder speichern</translation>
    </message>
    <message>
      <source>Save the findings</source>
      <translation>Befunde speichern</translation>
    </message>
    <message>
      <source>Save the roadmap</source>
      <translation>Fahrplan speichern</translation>
    </message>
    <message>
      <source>Saved by itself</source>
      <translation>Von selbst gespeichert</translation>
    </message>
    <message>
      <source>Saved {day}, {time}</source>
      <translation>Gespeichert {day}, {time}</translation>
    </message>
    <message>
      <source>Saved {time}</source>
      <translation>Gespeichert {time}</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>Wird gespeichert</translation>
    </message>
    <message>
      <source>See what decides this</source>
      <translation>Ansehen, was das entscheidet</translation>
    </message>
    <message>
      <source>See: {question}</source>
      <translation>Siehe: {question}</translation>
    </message>
    <message>
      <source>Serves</source>
      <translation>Dient</translation>
    </message>
    <message>
      <source>Settled {count}</source>
      <translation>Geklärt {count}</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Schwere</translation>
    </message>
    <message numerus="yes">
      <source>Show %n findings</source>
      <translation>
        <numerusform>%n Befund zeigen</numerusform>
        <numerusform>%n Befunde zeigen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n more</source>
      <translation>
        <numerusform>%n weiteren zeigen</numerusform>
        <numerusform>%n weitere zeigen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n more gaps</source>
      <translation>
        <numerusform>%n weitere Lücke zeigen</numerusform>
        <numerusform>%n weitere Lücken zeigen</numerusform>
      </translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Show all findings</source>
      <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
      <source>Show all {count} findings</source>
      <translation>Alle {count} Befunde zeigen</translation>
    </message>
    <message>
      <source>Show all {count} open questions</source>
      <translation>Alle {count} offenen Fragen zeigen</translation>
    </message>
    <message>
      <source>Shows what is behind it</source>
      <translation>Zeigt, was dahintersteht</translation>
    </message>
    <message>
      <source>Size of text</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Somebody who knows has estimated it</source>
      <translation>Jemand mit Kenntnis hat es geschätzt</translation>
    </message>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
      <source>Something you typed cannot be read</source>
      <translation>Etwas Eingegebenes ist nicht lesbar</translation>
    </message>
    <message>
      <source>Spreadsheet (*.csv)</source>
      <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <source>Still to be filled in</source>
      <translation>Noch auszufüllen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Take a choice back</source>
      <translation>Eine Wahl zurücknehmen</translation>
    </message>
    <message>
      <source>Take over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Take over a proposal</source>
      <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
      <source>Take over changes</source>
      <translation>Änderungen übernehmen</translation>
    </message>
    <message>
      <source>Take the changes over</source>
      <translation>Änderungen übernehmen</translation>
    </message>
    <message>
      <source>Take the file away</source>
      <translation>Datei wegnehmen</translation>
    </message>
    <message>
      <source>Take the tour again</source>
      <translation>Rundgang wiederholen</translation>
    </message>
    <message>
      <source>Take them over</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Takes orders and payments.</source>
      <translation>Nimmt Bestellungen und Zahlungen entgegen.</translation>
    </message>
    <message>
      <source>Text at {zoom} %</source>
      <translation>Text mit {zoom} %</translation>
    </message>
    <message>
      <source>The answer that is kept cannot be read: {reason}</source>
      <translation>Die gespeicherte Antwort ist nicht lesbar: {reason}</translation>
    </message>
    <message>
      <source>The answer to “{question}” was added.</source>
      <translation>Die Antwort auf „{question}“ kam dazu.</translation>
    </message>
    <message>
      <source>The answer to “{question}” was changed.</source>
      <translation>Die Antwort auf „{question}“ wurde geändert.</translation>
    </message>
    <message>
      <source>The answer to “{question}” was removed.</source>
      <translation>Die Antwort auf „{question}“ wurde entfernt.</translation>
    </message>
    <message>
      <source>The answers decide how far a step is. Press to go to the questions behind it.</source>
      <translation>Die Antworten entscheiden, wie weit ein Schritt ist. Drücken führt zu den Fragen dahinter.</translation>
    </message>
    <message>
      <source>The assessment could not be made</source>
      <translation>Die Bewertung ließ sich nicht anlegen</translation>
    </message>
    <message>
      <source>The backup could not be restored</source>
      <translation>Die Sicherung ließ sich nicht wiederherstellen</translation>
    </message>
    <message>
      <source>The baseline comes first; no step covers it.</source>
      <translation>Die Basis kommt zuerst; kein Schritt deckt sie ab.</translation>
    </message>
    <message>
      <source>The changes cannot be saved</source>
      <translation>Die Änderungen lassen sich nicht speichern</translation>
    </message>
    <message>
      <source>The complete document, to hand on and to print</source>
      <translation>Das ganze Dokument, zum Weitergeben und zum Drucken</translation>
    </message>
    <message>
      <source>The copy could not be saved</source>
      <translation>Die Kopie ließ sich nicht speichern</translation>
    </message>
    <message>
      <source>The decision on the finding {finding} was added.</source>
      <translation>Die Entscheidung zum Befund {finding} kam dazu.</translation>
    </message>
    <message>
      <source>The decision on the finding {finding} was changed.</source>
      <translation>Die Entscheidung zum Befund {finding} wurde geändert.</translation>
    </message>
    <message>
      <source>The decision on the finding {finding} was removed.</source>
      <translation>Die Entscheidung zum Befund {finding} wurde entfernt.</translation>
    </message>
    <message>
      <source>The description of the service was changed ({fields}).</source>
      <translation>Die Beschreibung des Dienstes wurde geändert ({fields}).</translation>
    </message>
    <message>
      <source>The documents</source>
      <translation>Die Dokumente</translation>
    </message>
    <message>
      <source>The documents are being put together…</source>
      <translation>Die Dokumente werden zusammengestellt…</translation>
    </message>
    <message>
      <source>The documents cannot be made: {problem}</source>
      <translation>Die Dokumente können nicht erstellt werden: {problem}</translation>
    </message>
    <message>
      <source>The explanation is on the clipboard.</source>
      <translation>Die Erklärung ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The file as it is now is kept beside it under another name.</source>
      <translation>Die jetzige Datei bleibt unter anderem Namen daneben erhalten.</translation>
    </message>
    <message>
      <source>The file as it was is kept as {name}.</source>
      <translation>Die Datei von vorher liegt als {name} daneben.</translation>
    </message>
    <message>
      <source>The file could not be copied: {problem}</source>
      <translation>Die Datei ließ sich nicht kopieren: {problem}</translation>
    </message>
    <message>
      <source>The file could not be replaced</source>
      <translation>Die Datei ließ sich nicht ersetzen</translation>
    </message>
    <message>
      <source>The file is gone</source>
      <translation>Die Datei ist weg</translation>
    </message>
    <message>
      <source>The file is gone: it was moved, renamed or deleted outside. What is open here is complete.</source>
      <translation>Die Datei ist weg: Sie wurde außerhalb verschoben, umbenannt oder gelöscht. Was hier offen ist, ist vollständig.</translation>
    </message>
    <message>
      <source>The file is not there</source>
      <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
      <source>The file is open for reading only, so its revision is not kept beside it: what is written can be verified only as long as the file stays as it is.</source>
      <translation>Die Datei ist nur zum Lesen geöffnet, deshalb wird ihr Stand nicht daneben aufbewahrt: Was geschrieben wird, kann nur geprüft werden, solange die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>The file was changed outside</source>
      <translation>Die Datei wurde außerhalb geändert</translation>
    </message>
    <message>
      <source>The finding before</source>
      <translation>Der Befund davor</translation>
    </message>
    <message>
      <source>The finding counts as passed until the day below. It is named in the document with who approved it.</source>
      <translation>Der Befund gilt bis zum Tag unten als bestanden. Das Dokument nennt ihn und wer genehmigt hat.</translation>
    </message>
    <message>
      <source>The finding does not hold for this service. It is named in the document with the reason.</source>
      <translation>Der Befund gilt für diesen Dienst nicht. Das Dokument nennt ihn mit dem Grund.</translation>
    </message>
    <message>
      <source>The finding stays open, and says that somebody is at it.</source>
      <translation>Der Befund bleibt offen und sagt, dass jemand daran arbeitet.</translation>
    </message>
    <message>
      <source>The findings are in {file}.</source>
      <translation>Die Befunde stehen in {file}.</translation>
    </message>
    <message>
      <source>The findings could not be saved: {problem}</source>
      <translation>Die Befunde ließen sich nicht speichern: {problem}</translation>
    </message>
    <message numerus="yes">
      <source>The first of %n answers on which “{step}” rests.</source>
      <translation>
        <numerusform>Die Antwort, auf der „{step}“ beruht.</numerusform>
        <numerusform>Die erste von %n Antworten, auf denen „{step}“ beruht.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The first of %n questions behind “{step}”.</source>
      <translation>
        <numerusform>Die Frage hinter „{step}“.</numerusform>
        <numerusform>Die erste von %n Fragen hinter „{step}“.</numerusform>
      </translation>
    </message>
    <message>
      <source>The fix of {rule} is planned. Undo takes it back.</source>
      <translation>Die Abhilfe für {rule} ist geplant. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>The last changes are not on the disk: {problem}</source>
      <translation>Die letzten Änderungen sind nicht auf der Festplatte: {problem}</translation>
    </message>
    <message>
      <source>The last changes could not be saved, so nothing is written.</source>
      <translation>Die letzten Änderungen konnten nicht gespeichert werden, deshalb wird nichts geschrieben.</translation>
    </message>
    <message>
      <source>The next finding</source>
      <translation>Der nächste Befund</translation>
    </message>
    <message>
      <source>The page itself</source>
      <translation>Die Seite selbst</translation>
    </message>
    <message>
      <source>The pages</source>
      <translation>Die Seiten</translation>
    </message>
    <message>
      <source>The pages are being made…</source>
      <translation>Die Seiten werden erstellt…</translation>
    </message>
    <message>
      <source>The pages could not be made: {problem}</source>
      <translation>Die Seiten konnten nicht erstellt werden: {problem}</translation>
    </message>
    <message>
      <source>The paper shows it as you type. Undo takes it back.</source>
      <translation>Das Papier zeigt es beim Tippen. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>The people who answer for it have agreed on it</source>
      <translation>Die Verantwortlichen haben es vereinbart</translation>
    </message>
    <message>
      <source>The plan</source>
      <translation>Der Plan</translation>
    </message>
    <message>
      <source>The plan ran until {day}; {left}. A new first day gives them time.</source>
      <translation>Der Plan lief bis {day}; {left}. Ein neuer erster Tag gibt Zeit dafür.</translation>
    </message>
    <message>
      <source>The revision is kept beside the file, so that what is written can be verified later.</source>
      <translation>Der Stand wird neben der Datei aufbewahrt, damit das Geschriebene später geprüft werden kann.</translation>
    </message>
    <message>
      <source>The risk is accepted until {day}: {reason}</source>
      <translation>Das Risiko ist angenommen bis {day}: {reason}</translation>
    </message>
    <message numerus="yes">
      <source>The risk of %n findings is accepted. Undo takes it back.</source>
      <translation>
        <numerusform>Das Risiko von %n Befund ist angenommen. Rückgängig nimmt es zurück.</numerusform>
        <numerusform>Das Risiko von %n Befunden ist angenommen. Rückgängig nimmt es zurück.</numerusform>
      </translation>
    </message>
    <message>
      <source>The risk of {rule} is accepted until {day}. Undo takes it back.</source>
      <translation>Das Risiko von {rule} ist bis {day} angenommen. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>The roadmap could not be saved: {problem}</source>
      <translation>Der Fahrplan konnte nicht gespeichert werden: {problem}</translation>
    </message>
    <message>
      <source>The roadmap is in {file}.</source>
      <translation>Der Fahrplan steht in {file}.</translation>
    </message>
    <message>
      <source>The roadmap is on the clipboard, as Markdown.</source>
      <translation>Der Fahrplan ist als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The sample could not be copied</source>
      <translation>Das Beispiel ließ sich nicht kopieren</translation>
    </message>
    <message>
      <source>The section is copied as Markdown.</source>
      <translation>Der Abschnitt ist als Markdown kopiert.</translation>
    </message>
    <message>
      <source>The service needs a name.</source>
      <translation>Der Dienst braucht einen Namen.</translation>
    </message>
    <message>
      <source>The solid part is what your answers prove, the hatched part what is still open. With every answer the two ends come closer. Click the figure, here or anywhere, to see how it comes about.</source>
      <translation>Der volle Teil ist durch Antworten belegt, der schraffierte noch offen. Mit jeder Antwort rücken die Enden zusammen. Ein Klick auf die Zahl, hier oder anderswo, zeigt, wie sie zustande kommt.</translation>
    </message>
    <message>
      <source>The text has {length} characters; {most} are allowed.</source>
      <translation>Der Text hat {length} Zeichen; erlaubt sind {most}.</translation>
    </message>
    <message>
      <source>The way</source>
      <translation>Der Weg</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>There are unsaved changes</source>
      <translation>Es gibt ungespeicherte Änderungen</translation>
    </message>
    <message>
      <source>There is no file {path} any more. It may have been moved, renamed or deleted.</source>
      <translation>Die Datei {path} gibt es nicht mehr. Sie wurde vielleicht verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
      <source>There is no finding.</source>
      <translation>Es gibt keinen Befund.</translation>
    </message>
    <message>
      <source>There is no open finding.</source>
      <translation>Es gibt keinen offenen Befund.</translation>
    </message>
    <message>
      <source>There is no room for more rows: {most} are allowed.</source>
      <translation>Für weitere Zeilen ist kein Platz: Erlaubt sind {most}.</translation>
    </message>
    <message>
      <source>This does not apply: {reason} Agreed by {approver}.</source>
      <translation>Das trifft nicht zu: {reason} Zugestimmt hat {approver}.</translation>
    </message>
    <message>
      <source>This file is damaged</source>
      <translation>Diese Datei ist beschädigt</translation>
    </message>
    <message>
      <source>This file is open for reading only. Save a copy to change it.</source>
      <translation>Diese Datei ist nur zum Lesen geöffnet. Zum Ändern eine Kopie speichern.</translation>
    </message>
    <message>
      <source>This file is open for reading only; it stays as it is.</source>
      <translation>Diese Datei ist nur zum Lesen geöffnet; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>This file needs a newer Readyroom</source>
      <translation>Diese Datei braucht ein neueres Readyroom</translation>
    </message>
    <message>
      <source>This file was changed outside Readyroom</source>
      <translation>Diese Datei wurde außerhalb von Readyroom geändert</translation>
    </message>
    <message>
      <source>This file was changed outside, and you have changes that are not in it.</source>
      <translation>Diese Datei wurde von außen geändert, und Sie haben Änderungen, die nicht darin stehen.</translation>
    </message>
    <message>
      <source>This file was changed outside.</source>
      <translation>Diese Datei wurde von außen geändert.</translation>
    </message>
    <message numerus="yes">
      <source>This holds for %n findings.</source>
      <translation>
        <numerusform>Das gilt für %n Befund.</numerusform>
        <numerusform>Das gilt für %n Befunde.</numerusform>
      </translation>
    </message>
    <message>
      <source>This is a copy of the sample to try things with. It goes when you close it.</source>
      <translation>Dies ist eine Kopie des Beispiels zum Ausprobieren. Sie verschwindet beim Schließen.</translation>
    </message>
    <message>
      <source>This is longer than 100 years.</source>
      <translation>Das ist länger als 100 Jahre.</translation>
    </message>
    <message>
      <source>This is not asked any more, because of the answer to {question}. Your answer is kept.</source>
      <translation>Das wird wegen der Antwort auf {question} nicht mehr gefragt. Ihre Antwort bleibt erhalten.</translation>
    </message>
    <message>
      <source>This is not asked for {scope}. An answer is kept and counts for nothing.</source>
      <translation>Das wird bei {scope} nicht gefragt. Eine Antwort bleibt erhalten und zählt nicht.</translation>
    </message>
    <message>
      <source>This is not asked, because of the answer to {question}.</source>
      <translation>Das wird wegen der Antwort auf {question} nicht gefragt.</translation>
    </message>
    <message>
      <source>This is not there any more</source>
      <translation>Das gibt es nicht mehr</translation>
    </message>
    <message>
      <source>This is week {week}. The last phase ends on {day}.</source>
      <translation>Dies ist Woche {week}. Die letzte Phase endet am {day}.</translation>
    </message>
    <message>
      <source>This link is not opened</source>
      <translation>Dieser Link wird nicht geöffnet</translation>
    </message>
    <message>
      <source>This may be {one} or {other}. Write the one that is meant.</source>
      <translation>Das kann {one} oder {other} sein. Bitte das Gemeinte schreiben.</translation>
    </message>
    <message>
      <source>This number is too large.</source>
      <translation>Diese Zahl ist zu groß.</translation>
    </message>
    <message>
      <source>This pack has no roadmap.</source>
      <translation>Dieses Paket hat keinen Fahrplan.</translation>
    </message>
    <message>
      <source>This section</source>
      <translation>Dieser Abschnitt</translation>
    </message>
    <message>
      <source>Title of: {name}</source>
      <translation>Titel zu: {name}</translation>
    </message>
    <message>
      <source>To decide {count}</source>
      <translation>Zu entscheiden {count}</translation>
    </message>
    <message>
      <source>To the cell below</source>
      <translation>Zur Zelle darunter</translation>
    </message>
    <message>
      <source>To the link before</source>
      <translation>Zum Verweis davor</translation>
    </message>
    <message>
      <source>To the next cell</source>
      <translation>Zur nächsten Zelle</translation>
    </message>
    <message>
      <source>To the next link</source>
      <translation>Zum nächsten Verweis</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Tour</source>
      <translation>Rundgang</translation>
    </message>
    <message>
      <source>Tour of the window</source>
      <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <source>Type a few letters of a question, a finding or a command, and press Enter.</source>
      <translation>Einige Buchstaben einer Frage, eines Befundes oder Befehls tippen, dann Eingabe drücken.</translation>
    </message>
    <message>
      <source>Type here</source>
      <translation>Hier tippen</translation>
    </message>
    <message>
      <source>Type to fill a cell, F2 to change it. Tab goes on; Ctrl+Tab leaves the table.</source>
      <translation>Tippen füllt eine Zelle, F2 ändert sie. Tab geht weiter; Strg+Tab verlässt die Tabelle.</translation>
    </message>
    <message>
      <source>Type to find a choice. Down opens the list.</source>
      <translation>Tippen sucht eine Möglichkeit. Pfeil ab öffnet die Liste.</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Unit of: {name}</source>
      <translation>Einheit zu: {name}</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>Prüfung der Regeln</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Version {version}, under the Apache License 2.0</source>
      <translation>Version {version}, unter der Apache License 2.0</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>Web pages (HTML)</source>
      <translation>Webseiten (HTML)</translation>
    </message>
    <message>
      <source>Week 1 has no day yet. With one, every phase has dates.</source>
      <translation>Woche 1 hat noch keinen Tag. Mit einem Tag hat jede Phase ihre Daten.</translation>
    </message>
    <message>
      <source>Week {week}</source>
      <translation>Woche {week}</translation>
    </message>
    <message>
      <source>Weeks {first} – {last}</source>
      <translation>Wochen {first} – {last}</translation>
    </message>
    <message>
      <source>What a reader of the answer should know</source>
      <translation>Was man beim Lesen der Antwort wissen sollte</translation>
    </message>
    <message>
      <source>What is left stands below the phases; it brings the last points.</source>
      <translation>Was übrig ist, steht unter den Phasen; es bringt die letzten Punkte.</translation>
    </message>
    <message>
      <source>What is open</source>
      <translation>Was offen ist</translation>
    </message>
    <message>
      <source>What is written</source>
      <translation>Was geschrieben wird</translation>
    </message>
    <message>
      <source>What it buys</source>
      <translation>Was es bringt</translation>
    </message>
    <message>
      <source>What it does, in one sentence</source>
      <translation>Was er tut, in einem Satz</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Was es ist</translation>
    </message>
    <message>
      <source>What it is called</source>
      <translation>Wie er heißt</translation>
    </message>
    <message>
      <source>What it is made of</source>
      <translation>Woraus es besteht</translation>
    </message>
    <message>
      <source>What it is most like</source>
      <translation>Was ihm am ähnlichsten ist</translation>
    </message>
    <message>
      <source>What proves it: {what}</source>
      <translation>Was es belegt: {what}</translation>
    </message>
    <message numerus="yes">
      <source>What proves it: {what}, not older than %n days</source>
      <translation>
        <numerusform>Was es belegt: {what}, höchstens %n Tag alt</numerusform>
        <numerusform>Was es belegt: {what}, höchstens %n Tage alt</numerusform>
      </translation>
    </message>
    <message>
      <source>What was changed outside is kept as {name}.</source>
      <translation>Was von außen geändert wurde, liegt als {name} daneben.</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>What was made cannot be shown.</source>
      <translation>Was erstellt wurde, kann nicht gezeigt werden.</translation>
    </message>
    <message>
      <source>What went wrong inside the program. No answer stands in it.</source>
      <translation>Was im Programm schiefging. Antworten stehen nicht darin.</translation>
    </message>
    <message>
      <source>What will be done, and by whom</source>
      <translation>Was getan wird, und von wem</translation>
    </message>
    <message>
      <source>What you did last may not have worked. What is saved is safe. The details below help whoever mends this; look through them before you pass them on, they may hold words of yours.</source>
      <translation>Der letzte Schritt hat vielleicht nicht gewirkt. Gespeichertes ist sicher. Die Einzelheiten unten helfen beim Beheben; vor dem Weitergeben bitte durchsehen, sie können eigene Texte enthalten.</translation>
    </message>
    <message>
      <source>Where to save it</source>
      <translation>Wo sie liegen soll</translation>
    </message>
    <message>
      <source>Whether this is asked is decided by the answer to {question}.</source>
      <translation>Ob das gefragt wird, entscheidet die Antwort auf {question}.</translation>
    </message>
    <message>
      <source>Who agreed</source>
      <translation>Wer zugestimmt hat</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>Ganze Seite</translation>
    </message>
    <message>
      <source>Whole width</source>
      <translation>Ganze Breite</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why it does not apply</source>
      <translation>Warum es nicht zutrifft</translation>
    </message>
    <message>
      <source>Why it matters</source>
      <translation>Warum es zählt</translation>
    </message>
    <message>
      <source>Why it matters, and a good answer</source>
      <translation>Warum es zählt, und eine gute Antwort</translation>
    </message>
    <message>
      <source>With requirements and roadmap as tables (CSV)</source>
      <translation>Mit Anforderungen und Fahrplan als Tabellen (CSV)</translation>
    </message>
    <message>
      <source>With this answer the finding is gone; there is nothing to decide.</source>
      <translation>Mit dieser Antwort gibt es den Befund nicht mehr; es ist nichts zu entscheiden.</translation>
    </message>
    <message>
      <source>Withdraw the decision</source>
      <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
      <source>Words in the finding</source>
      <translation>Worte im Befund</translation>
    </message>
    <message>
      <source>Write it like 2026-11-02. F4 opens a calendar.</source>
      <translation>So schreiben: 2026-11-02. F4 öffnet einen Kalender.</translation>
    </message>
    <message>
      <source>Write it like 28d, 1h 30m or 200ms.</source>
      <translation>So schreiben: 28d, 1h 30m oder 200ms.</translation>
    </message>
    <message>
      <source>Write the day like 2026-11-02, or leave it empty.</source>
      <translation>Den Tag wie 2026-11-02 schreiben oder leer lassen.</translation>
    </message>
    <message>
      <source>Writing into {folder}</source>
      <translation>Es wird in {folder} geschrieben</translation>
    </message>
    <message>
      <source>YYYY-MM-DD</source>
      <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Your last changes are not saved. {problem}</source>
      <translation>Ihre letzten Änderungen sind nicht gespeichert. {problem}</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ihr Name</translation>
    </message>
    <message>
      <source>a row with {names}</source>
      <translation>eine Zeile mit {names}</translation>
    </message>
    <message numerus="yes">
      <source>after %n earlier steps</source>
      <translation>
        <numerusform>nach einem früheren Schritt</numerusform>
        <numerusform>nach %n früheren Schritten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>after steps {numbers}</source>
      <translation>
        <numerusform>nach Schritt {numbers}</numerusform>
        <numerusform>nach den Schritten {numbers}</numerusform>
      </translation>
    </message>
    <message>
      <source>after {steps}</source>
      <translation>nach {steps}</translation>
    </message>
    <message>
      <source>an answer other than: {names}</source>
      <translation>eine andere Antwort als: {names}</translation>
    </message>
    <message>
      <source>an answer to: {question}</source>
      <translation>eine Antwort auf: {question}</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>und %n weiterer Eintrag</numerusform>
        <numerusform>und %n weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more rows</source>
      <translation>
        <numerusform>und %n weitere Zeile</numerusform>
        <numerusform>und %n weitere Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n of the choices</source>
      <translation>
        <numerusform>mindestens %n der Möglichkeiten</numerusform>
        <numerusform>mindestens %n der Möglichkeiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n rows</source>
      <translation>
        <numerusform>mindestens %n Zeile</numerusform>
        <numerusform>mindestens %n Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n words</source>
      <translation>
        <numerusform>mindestens %n Wort</numerusform>
        <numerusform>mindestens %n Wörter</numerusform>
      </translation>
    </message>
    <message>
      <source>at least {amount}</source>
      <translation>mindestens {amount}</translation>
    </message>
    <message>
      <source>at most {amount}</source>
      <translation>höchstens {amount}</translation>
    </message>
    <message>
      <source>at most {high}</source>
      <translation>höchstens {high}</translation>
    </message>
    <message>
      <source>blocks</source>
      <translation>blockiert</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>ddd d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
      <source>draft, %n errors open</source>
      <translation>
        <numerusform>Entwurf, %n Fehler offen</numerusform>
        <numerusform>Entwurf, %n Fehler offen</numerusform>
      </translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>Nachweis</translation>
    </message>
    <message numerus="yes">
      <source>evidence not older than %n days: {what}</source>
      <translation>
        <numerusform>Nachweis, höchstens %n Tag alt: {what}</numerusform>
        <numerusform>Nachweis, höchstens %n Tage alt: {what}</numerusform>
      </translation>
    </message>
    <message>
      <source>evidence: {what}</source>
      <translation>Nachweis: {what}</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>last change {moment}</source>
      <translation>zuletzt geändert {moment}</translation>
    </message>
    <message>
      <source>last change {moment} by {author}</source>
      <translation>zuletzt geändert {moment} von {author}</translation>
    </message>
    <message>
      <source>made on {day}</source>
      <translation>vom {day}</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>more than that; the explanation says what is counted</source>
      <translation>mehr als das; die Erklärung sagt, was gezählt wird</translation>
    </message>
    <message>
      <source>ms</source>
      <translation>ms</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>not applicable</source>
      <translation>trifft nicht zu</translation>
    </message>
    <message>
      <source>not applicable, N/A, out of scope</source>
      <translation>nicht anwendbar, trifft nicht zu, entfällt, n. a.</translation>
    </message>
    <message>
      <source>not assessed</source>
      <translation>nicht bewertet</translation>
    </message>
    <message numerus="yes">
      <source>not older than %n days</source>
      <translation>
        <numerusform>höchstens %n Tag alt</numerusform>
        <numerusform>höchstens %n Tage alt</numerusform>
      </translation>
    </message>
    <message>
      <source>one of: {names}</source>
      <translation>eines von: {names}</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>freiwillig</translation>
    </message>
    <message>
      <source>or paste rows from a spreadsheet</source>
      <translation>oder Zeilen aus einer Tabelle einfügen</translation>
    </message>
    <message>
      <source>required</source>
      <translation>Pflicht</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>unblocks</source>
      <translation>löst Sperre</translation>
    </message>
    <message>
      <source>up to +{points}</source>
      <translation>bis +{points}</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>Wochen</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message numerus="yes">
      <source>{answered} of %n questions answered</source>
      <translation>
        <numerusform>{answered} von %n Frage beantwortet</numerusform>
        <numerusform>{answered} von %n Fragen beantwortet</numerusform>
      </translation>
    </message>
    <message>
      <source>{answered} of {asked}</source>
      <translation>{answered} von {asked}</translation>
    </message>
    <message>
      <source>{answered} of {asked} answered</source>
      <translation>{answered} von {asked} beantwortet</translation>
    </message>
    <message>
      <source>{answered}, about {time} are left.</source>
      <translation>{answered}, es bleiben etwa {time}.</translation>
    </message>
    <message>
      <source>{answered}, none is left.</source>
      <translation>{answered}, keine fehlt mehr.</translation>
    </message>
    <message>
      <source>{area}, {points}, {figure}: explain</source>
      <translation>{area}, {points}, {figure}: erklären</translation>
    </message>
    <message>
      <source>{area}: go to the first open question</source>
      <translation>{area}: zur ersten offenen Frage</translation>
    </message>
    <message>
      <source>{area}: {findings}</source>
      <translation>{area}: {findings}</translation>
    </message>
    <message>
      <source>{asked} of {total} questions are asked.</source>
      <translation>{asked} von {total} Fragen werden gestellt.</translation>
    </message>
    <message numerus="yes">
      <source>{cells}, in %n rows</source>
      <translation>
        <numerusform>{cells}, in %n Zeile</numerusform>
        <numerusform>{cells}, in %n Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>{column}, row {row}</source>
      <translation>{column}, Zeile {row}</translation>
    </message>
    <message>
      <source>{count} more stand on the page of findings.</source>
      <translation>{count} weitere stehen auf der Seite Befunde.</translation>
    </message>
    <message>
      <source>{days} person-days</source>
      <translation>{days} Personentage</translation>
    </message>
    <message>
      <source>{decided} of {rules} rules decided</source>
      <translation>{decided} von {rules} Regeln entschieden</translation>
    </message>
    <message>
      <source>{errors}, {questions}</source>
      <translation>{errors}, {questions}</translation>
    </message>
    <message>
      <source>{fewest} – {most} person-days</source>
      <translation>{fewest} – {most} Personentage</translation>
    </message>
    <message>
      <source>{field} filled in</source>
      <translation>{field} ausgefüllt</translation>
    </message>
    <message>
      <source>{figure} %</source>
      <translation>{figure} %</translation>
    </message>
    <message>
      <source>{figure} baseline</source>
      <translation>{figure} Basis</translation>
    </message>
    <message>
      <source>{figure} enterprise</source>
      <translation>{figure} Enterprise</translation>
    </message>
    <message>
      <source>{figure} ready</source>
      <translation>zu {figure} bereit</translation>
    </message>
    <message>
      <source>{first} – {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>{hours} hours</source>
      <translation>{hours} Stunden</translation>
    </message>
    <message>
      <source>{id} · {points} points</source>
      <translation>{id} · {points} Punkte</translation>
    </message>
    <message>
      <source>{length} of {most} characters</source>
      <translation>{length} von {most} Zeichen</translation>
    </message>
    <message>
      <source>{low} %</source>
      <translation>{low} %</translation>
    </message>
    <message>
      <source>{low} or more</source>
      <translation>{low} oder mehr</translation>
    </message>
    <message>
      <source>{low} proven by answers, nothing open.</source>
      <translation>{low} durch Antworten belegt, nichts offen.</translation>
    </message>
    <message>
      <source>{low} proven by answers, {rest} still open.</source>
      <translation>{low} durch Antworten belegt, {rest} noch offen.</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{low} – {high}</source>
      <translation>{low} – {high}</translation>
    </message>
    <message>
      <source>{low} – {high} %</source>
      <translation>{low} – {high} %</translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names} und %n weitere</numerusform>
        <numerusform>{names} und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} cannot be edited now</source>
      <translation>{name} lässt sich jetzt nicht bearbeiten</translation>
    </message>
    <message>
      <source>{name} could not be opened</source>
      <translation>{name} ließ sich nicht öffnen</translation>
    </message>
    <message>
      <source>{name} is damaged and cannot be read. It is left as it is.</source>
      <translation>{name} ist beschädigt und nicht lesbar. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>{name} is open already.</source>
      <translation>{name} ist schon offen.</translation>
    </message>
    <message>
      <source>{name} is saved.</source>
      <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
      <source>{number} %</source>
      <translation>{number} %</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} von {count}</translation>
    </message>
    <message>
      <source>{open} open: {errors}, {warnings}, {infos}</source>
      <translation>{open} offen: {errors}, {warnings}, {infos}</translation>
    </message>
    <message>
      <source>{page} of {pages}</source>
      <translation>{page} von {pages}</translation>
    </message>
    <message>
      <source>{part} of: {name}</source>
      <translation>{part} zu: {name}</translation>
    </message>
    <message>
      <source>{part}: {figure}, explain</source>
      <translation>{part}: {figure}, erklären</translation>
    </message>
    <message>
      <source>{part}: {gaps}</source>
      <translation>{part}: {gaps}</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <source>{place} · cannot be read as it is</source>
      <translation>{place} · so nicht lesbar</translation>
    </message>
    <message>
      <source>{place} · not there any more</source>
      <translation>{place} · nicht mehr da</translation>
    </message>
    <message>
      <source>{points} points</source>
      <translation>{points} Punkte</translation>
    </message>
    <message>
      <source>{questions}, about {time}</source>
      <translation>{questions}, etwa {time}</translation>
    </message>
    <message>
      <source>{questions}, {time}. They decide what else is asked.</source>
      <translation>{questions}, {time}. Davon hängt ab, was noch gefragt wird.</translation>
    </message>
    <message>
      <source>{question} {field}: “{typed}”</source>
      <translation>{question} {field}: „{typed}“</translation>
    </message>
    <message>
      <source>{question} “{typed}”</source>
      <translation>{question} „{typed}“</translation>
    </message>
    <message>
      <source>{row}: {names}</source>
      <translation>{row}: {names}</translation>
    </message>
    <message>
      <source>{rule} is dismissed. Undo takes it back.</source>
      <translation>{rule} ist verworfen. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>{rule} settled: {title}</source>
      <translation>{rule} erledigt: {title}</translation>
    </message>
    <message>
      <source>{rule}: {fix}</source>
      <translation>{rule}: {fix}</translation>
    </message>
    <message>
      <source>{scope}: {asked} of {total} questions are asked.</source>
      <translation>{scope}: {asked} von {total} Fragen werden gestellt.</translation>
    </message>
    <message>
      <source>{section} · question {number} of {of}</source>
      <translation>{section} · Frage {number} von {of}</translation>
    </message>
    <message>
      <source>{sentence} There is no backup of it.</source>
      <translation>{sentence} Es gibt keine Sicherung davon.</translation>
    </message>
    <message>
      <source>{sentence} Without accepted risks: {figure}.</source>
      <translation>{sentence} Ohne angenommene Risiken: {figure}.</translation>
    </message>
    <message>
      <source>{service} ({file})</source>
      <translation>{service} ({file})</translation>
    </message>
    <message>
      <source>{service} – Readyroom</source>
      <translation>{service} – Readyroom</translation>
    </message>
    <message>
      <source>{severity} {rule}: {message}</source>
      <translation>{severity} {rule}: {message}</translation>
    </message>
    <message>
      <source>{span} questions</source>
      <translation>{span} Fragen</translation>
    </message>
    <message>
      <source>{steps}: {counts}</source>
      <translation>{steps}: {counts}</translation>
    </message>
    <message>
      <source>{step}: hide what is behind it</source>
      <translation>{step}: ausblenden, was dahintersteht</translation>
    </message>
    <message>
      <source>{step}: {title}</source>
      <translation>{step}: {title}</translation>
    </message>
    <message>
      <source>{tally}, filtered</source>
      <translation>{tally}, gefiltert</translation>
    </message>
    <message>
      <source>{time} of questions</source>
      <translation>{time} für Fragen</translation>
    </message>
    <message>
      <source>{title} ({count})</source>
      <translation>{title} ({count})</translation>
    </message>
    <message>
      <source>{title} ({unit})</source>
      <translation>{title} ({unit})</translation>
    </message>
    <message>
      <source>{title}: {choice}</source>
      <translation>{title}: {choice}</translation>
    </message>
    <message>
      <source>{title}: {state}</source>
      <translation>{title}: {state}</translation>
    </message>
    <message>
      <source>{typed} is above the most allowed, {limit}.</source>
      <translation>{typed} liegt über dem Höchsten, das erlaubt ist: {limit}.</translation>
    </message>
    <message>
      <source>{typed} is below the least allowed, {limit}.</source>
      <translation>{typed} liegt unter dem Kleinsten, das erlaubt ist: {limit}.</translation>
    </message>
    <message>
      <source>{typed} is not a whole number.</source>
      <translation>{typed} ist keine ganze Zahl.</translation>
    </message>
    <message>
      <source>{warnings}, not signed</source>
      <translation>{warnings}, nicht unterschrieben</translation>
    </message>
    <message>
      <source>{what}: {title}</source>
      <translation>{what}: {title}</translation>
    </message>
    <message>
      <source>{when}, revision {revision}</source>
      <translation>{when}, Revision {revision}</translation>
    </message>
    <message>
      <source>{zoom} %</source>
      <translation>{zoom} %</translation>
    </message>
    <message numerus="yes">
      <source>– and %n more</source>
      <translation>
        <numerusform>– und %n weiterer Eintrag</numerusform>
        <numerusform>– und %n weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>– {item}</source>
      <translation>– {item}</translation>
    </message>
    <message>
      <source>“{choice}” cannot be chosen together with others.</source>
      <translation>„{choice}“ lässt sich nicht zusammen mit anderen wählen.</translation>
    </message>
    <message>
      <source>“{choice}” excludes the others, so they were cleared.</source>
      <translation>„{choice}“ schließt die anderen aus, darum sind sie abgewählt.</translation>
    </message>
    <message>
      <source>“{choice}” was cleared, because something is chosen.</source>
      <translation>„{choice}“ ist abgewählt, weil etwas gewählt wurde.</translation>
    </message>
    <message>
      <source>“{field}” cannot be read and is not saved yet.</source>
      <translation>„{field}“ ist nicht lesbar und noch nicht gespeichert.</translation>
    </message>
    <message>
      <source>“{question}” does not apply</source>
      <translation>„{question}“ trifft nicht zu</translation>
    </message>
    <message>
      <source>“{typed}” begins more than one choice. Type more of it.</source>
      <translation>Mit „{typed}“ beginnt mehr als eine Möglichkeit. Bitte mehr tippen.</translation>
    </message>
    <message>
      <source>“{typed}” is neither yes nor no.</source>
      <translation>„{typed}“ ist weder ja noch nein.</translation>
    </message>
    <message>
      <source>“{typed}” is not a date. Write it like 2026-11-02.</source>
      <translation>„{typed}“ ist kein Datum. So schreiben: 2026-11-02.</translation>
    </message>
    <message>
      <source>“{typed}” is not a duration. Write it like 28d, 1h 30m or 200ms.</source>
      <translation>„{typed}“ ist keine Dauer. So schreiben: 28d, 1h 30m oder 200ms.</translation>
    </message>
    <message>
      <source>“{typed}” is not a number.</source>
      <translation>„{typed}“ ist keine Zahl.</translation>
    </message>
    <message>
      <source>“{typed}” is not one of the choices.</source>
      <translation>„{typed}“ steht nicht zur Wahl.</translation>
    </message>
  </context>
</TS>
