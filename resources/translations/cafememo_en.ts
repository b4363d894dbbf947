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
        <source>Note all %n</source>
        <translation>
            <numerusform>Note %n</numerusform>
            <numerusform>Note all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back after %n week(s). Good to see them again.</source>
        <translation>
            <numerusform>Back after %n week. Good to see them again.</numerusform>
            <numerusform>Back after %n weeks. Good to see them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A reward is there for %n more day(s). Say so.</source>
        <translation>
            <numerusform>A reward is there for %n more day. Say so.</numerusform>
            <numerusform>A reward is there for %n more days. Say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A round of %n waits</source>
        <translation>
            <numerusform>A round of %n waits</numerusform>
            <numerusform>A round of %n waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of that name</source>
        <translation>
            <numerusform>and %n more of that name</numerusform>
            <numerusform>and %n more of that name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type another letter</source>
        <translation>
            <numerusform>and %n more: type another letter</numerusform>
            <numerusform>and %n more: type another letter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A ROUND OF %n</source>
        <translation>
            <numerusform>A ROUND OF %n</numerusform>
            <numerusform>A ROUND OF %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for the disk</source>
        <translation>
            <numerusform>%n waiting for the disk</numerusform>
            <numerusform>%n waiting for the disk</numerusform>
        </translation>
    </message>
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
        <source>%n orders noted: {initials}.</source>
        <translation>
            <numerusform>%n order noted: {initials}.</numerusform>
            <numerusform>%n orders noted: {initials}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {of} stamps</source>
        <translation>
            <numerusform>%n of {of} stamps</numerusform>
            <numerusform>%n of {of} stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {of} points</source>
        <translation>
            <numerusform>%n of {of} points</numerusform>
            <numerusform>%n of {of} points</numerusform>
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
    <name>door</name>
    <message numerus="yes">
        <source>Try again in %n minutes.</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds.</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars</name>
    <message numerus="yes">
        <source>Not seen for %n days</source>
        <translation>
            <numerusform>Not seen for %n day</numerusform>
            <numerusform>Not seen for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has stayed away for %n days.</source>
        <translation>
            <numerusform>Nobody has stayed away for %n day.</numerusform>
            <numerusform>Nobody has stayed away for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards</source>
        <translation>
            <numerusform>%n reward</numerusform>
            <numerusform>%n rewards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars put in the bin</source>
        <translation>
            <numerusform>%n regular put in the bin</numerusform>
            <numerusform>%n regulars put in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars brought back</source>
        <translation>
            <numerusform>%n regular brought back</numerusform>
            <numerusform>%n regulars brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages printed</source>
        <translation>
            <numerusform>%n page printed</numerusform>
            <numerusform>%n pages printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most.</source>
        <translation>
            <numerusform>A name has %n character at the most.</numerusform>
            <numerusform>A name has %n characters at the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
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
        <source>That is not the PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>That is not the PIN. Try again in %n minute.</numerusform>
            <numerusform>That is not the PIN. Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too soon after a wrong PIN. Try again in %n minutes.</source>
        <translation>
            <numerusform>Too soon after a wrong PIN. Try again in %n minute.</numerusform>
            <numerusform>Too soon after a wrong PIN. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
</TS>
