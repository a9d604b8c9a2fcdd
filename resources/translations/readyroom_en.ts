<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Readyroom</name>
    <message numerus="yes">
      <source>%n are answered</source>
      <translation>
        <numerusform>%n is answered</numerusform>
        <numerusform>%n are answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n begun</source>
      <translation>
        <numerusform>%n begun</numerusform>
        <numerusform>%n begun</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes of {when} could not be saved then. They are kept.</source>
      <translation>
        <numerusform>%n change of {when} could not be saved then. It is kept.</numerusform>
        <numerusform>%n changes of {when} could not be saved then. They are kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns had no place and were left out.</source>
      <translation>
        <numerusform>%n column had no place and was left out.</numerusform>
        <numerusform>%n columns had no place and were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days ago</source>
      <translation>
        <numerusform>yesterday</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days old</source>
      <translation>
        <numerusform>%n day old</numerusform>
        <numerusform>%n days old</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n done</source>
      <translation>
        <numerusform>%n done</numerusform>
        <numerusform>%n done</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n elements not in place</source>
      <translation>
        <numerusform>%n element not in place</numerusform>
        <numerusform>%n elements not in place</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n errors</source>
      <translation>
        <numerusform>%n error</numerusform>
        <numerusform>%n errors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files written.</source>
      <translation>
        <numerusform>%n file written.</numerusform>
        <numerusform>%n files written.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings</source>
      <translation>
        <numerusform>%n finding</numerusform>
        <numerusform>%n findings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings are dismissed. Undo takes it back.</source>
      <translation>
        <numerusform>%n finding is dismissed. Undo takes it back.</numerusform>
        <numerusform>%n findings are dismissed. Undo takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n findings copied as Markdown.</source>
      <translation>
        <numerusform>%n finding copied as Markdown.</numerusform>
        <numerusform>%n findings copied as Markdown.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gaps</source>
      <translation>
        <numerusform>%n gap</numerusform>
        <numerusform>%n gaps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n gaps are left</source>
      <translation>
        <numerusform>%n gap is left</numerusform>
        <numerusform>%n gaps are left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hours</source>
      <translation>
        <numerusform>%n hour</numerusform>
        <numerusform>%n hours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n infos</source>
      <translation>
        <numerusform>%n info</numerusform>
        <numerusform>%n infos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n notes on this file</source>
      <translation>
        <numerusform>%n note on this file</numerusform>
        <numerusform>%n notes on this file</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of unknown size</source>
      <translation>
        <numerusform>%n of unknown size</numerusform>
        <numerusform>%n of unknown size</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of which nothing is asked</source>
      <translation>
        <numerusform>%n of which nothing is asked</numerusform>
        <numerusform>%n of which nothing is asked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pages</source>
      <translation>
        <numerusform>%n page</numerusform>
        <numerusform>%n pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n points</source>
      <translation>
        <numerusform>%n point</numerusform>
        <numerusform>%n points</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n questions</source>
      <translation>
        <numerusform>%n question</numerusform>
        <numerusform>%n questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n questions open</source>
      <translation>
        <numerusform>%n question open</numerusform>
        <numerusform>%n questions open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n required ones open</source>
      <translation>
        <numerusform>%n required one open</numerusform>
        <numerusform>%n required ones open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n required questions open</source>
      <translation>
        <numerusform>%n required question open</numerusform>
        <numerusform>%n required questions open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows had no place and were left out.</source>
      <translation>
        <numerusform>%n row had no place and was left out.</numerusform>
        <numerusform>%n rows had no place and were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n seconds</source>
      <translation>
        <numerusform>%n second</numerusform>
        <numerusform>%n seconds</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n steps</source>
      <translation>
        <numerusform>%n step</numerusform>
        <numerusform>%n steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n warnings</source>
      <translation>
        <numerusform>%n warning</numerusform>
        <numerusform>%n warnings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n warnings undecided</source>
      <translation>
        <numerusform>%n warning undecided</numerusform>
        <numerusform>%n warnings undecided</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>A fix is planned for %n findings. Undo takes it back.</source>
      <translation>
        <numerusform>A fix is planned for %n finding. Undo takes it back.</numerusform>
        <numerusform>A fix is planned for %n findings. Undo takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Begins in %n days, ends on {day}.</source>
      <translation>
        <numerusform>Begins tomorrow, ends on {day}.</numerusform>
        <numerusform>Begins in %n days, ends on {day}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Blocked by %n errors</source>
      <translation>
        <numerusform>Blocked by %n error</numerusform>
        <numerusform>Blocked by %n errors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not yet answered; it takes about %n minutes.</source>
      <translation>
        <numerusform>Not yet answered; it takes about %n minute.</numerusform>
        <numerusform>Not yet answered; it takes about %n minutes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Opening this file brought up %n things.</source>
      <translation>
        <numerusform>Opening this file brought up %n thing.</numerusform>
        <numerusform>Opening this file brought up %n things.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n findings</source>
      <translation>
        <numerusform>Show %n finding</numerusform>
        <numerusform>Show %n findings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n more</source>
      <translation>
        <numerusform>Show %n more</numerusform>
        <numerusform>Show %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n more gaps</source>
      <translation>
        <numerusform>Show %n more gap</numerusform>
        <numerusform>Show %n more gaps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The first of %n answers on which “{step}” rests.</source>
      <translation>
        <numerusform>The answer on which “{step}” rests.</numerusform>
        <numerusform>The first of %n answers on which “{step}” rests.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The first of %n questions behind “{step}”.</source>
      <translation>
        <numerusform>The question behind “{step}”.</numerusform>
        <numerusform>The first of %n questions behind “{step}”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The risk of %n findings is accepted. Undo takes it back.</source>
      <translation>
        <numerusform>The risk of %n finding is accepted. Undo takes it back.</numerusform>
        <numerusform>The risk of %n findings is accepted. Undo takes it back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This holds for %n findings.</source>
      <translation>
        <numerusform>This holds for %n finding.</numerusform>
        <numerusform>This holds for %n findings.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What proves it: {what}, not older than %n days</source>
      <translation>
        <numerusform>What proves it: {what}, not older than %n day</numerusform>
        <numerusform>What proves it: {what}, not older than %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>after %n earlier steps</source>
      <translation>
        <numerusform>after an earlier step</numerusform>
        <numerusform>after %n earlier steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>after steps {numbers}</source>
      <translation>
        <numerusform>after step {numbers}</numerusform>
        <numerusform>after steps {numbers}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more rows</source>
      <translation>
        <numerusform>and %n more row</numerusform>
        <numerusform>and %n more rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n of the choices</source>
      <translation>
        <numerusform>at least %n of the choices</numerusform>
        <numerusform>at least %n of the choices</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n rows</source>
      <translation>
        <numerusform>at least %n row</numerusform>
        <numerusform>at least %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n words</source>
      <translation>
        <numerusform>at least %n word</numerusform>
        <numerusform>at least %n words</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>draft, %n errors open</source>
      <translation>
        <numerusform>draft, %n error open</numerusform>
        <numerusform>draft, %n errors open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>evidence not older than %n days: {what}</source>
      <translation>
        <numerusform>evidence not older than %n day: {what}</numerusform>
        <numerusform>evidence not older than %n days: {what}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>not older than %n days</source>
      <translation>
        <numerusform>not older than %n day</numerusform>
        <numerusform>not older than %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{answered} of %n questions answered</source>
      <translation>
        <numerusform>{answered} of %n question answered</numerusform>
        <numerusform>{answered} of %n questions answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{cells}, in %n rows</source>
      <translation>
        <numerusform>{cells}, in %n row</numerusform>
        <numerusform>{cells}, in %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names} and %n more</numerusform>
        <numerusform>{names} and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>– and %n more</source>
      <translation>
        <numerusform>– and %n more</numerusform>
        <numerusform>– and %n more</numerusform>
      </translation>
    </message>
  </context>
</TS>
