<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>avoids</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n reward(s) waiting</source>
        <translation>
            <numerusform>%n reward waiting</numerusform>
            <numerusform>%n rewards waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message numerus="yes">
        <source>%n free waiting</source>
        <translation>
            <numerusform>%n free waiting</numerusform>
            <numerusform>%n free waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
