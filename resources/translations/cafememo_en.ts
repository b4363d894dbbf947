<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
<context>
    <name>staff</name>
    <message numerus="yes">
        <source>That is not the PIN. Try again in %n seconds.</source>
        <translation>
            <numerusform>That is not the PIN. Try again in %n second.</numerusform>
            <numerusform>That is not the PIN. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too soon after a wrong PIN. Try again in %n seconds.</source>
        <translation>
            <numerusform>Too soon after a wrong PIN. Try again in %n second.</numerusform>
            <numerusform>Too soon after a wrong PIN. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too soon after a wrong PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>Too soon after a wrong PIN. Try again in %n minute.</numerusform>
            <numerusform>Too soon after a wrong PIN. Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>That is not the PIN. Try again in %n minute.</numerusform>
            <numerusform>That is not the PIN. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
