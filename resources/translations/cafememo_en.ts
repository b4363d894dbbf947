<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>about</name>
    <message numerus="yes">
        <source>%n parts, each with its licence</source>
        <translation>
            <numerusform>%n part, with its licence</numerusform>
            <numerusform>%n parts, each with its licence</numerusform>
        </translation>
    </message>
</context>
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
    <name>card design</name>
    <message numerus="yes">
        <source>A line has %n characters at the most.</source>
        <translation>
            <numerusform>A line has %n character at the most.</numerusform>
            <numerusform>A line has %n characters at the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message numerus="yes">
        <source>%n cards put away</source>
        <translation>
            <numerusform>%n card put away</numerusform>
            <numerusform>%n cards put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards are dead</source>
        <translation>
            <numerusform>%n card is dead</numerusform>
            <numerusform>%n cards are dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards suspended</source>
        <translation>
            <numerusform>%n card suspended</numerusform>
            <numerusform>%n cards suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards work again</source>
        <translation>
            <numerusform>%n card works again</numerusform>
            <numerusform>%n cards work again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead</source>
        <translation>
            <numerusform>%n dead</numerusform>
            <numerusform>%n dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards chosen</source>
        <translation>
            <numerusform>%n card chosen</numerusform>
            <numerusform>%n cards chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards that nobody has are dead from then on.</source>
        <translation>
            <numerusform>%n card that nobody has is dead from then on.</numerusform>
            <numerusform>%n cards that nobody has are dead from then on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older batches</source>
        <translation>
            <numerusform>and %n older batch</numerusform>
            <numerusform>and %n older batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards copied</source>
        <translation>
            <numerusform>%n card copied</numerusform>
            <numerusform>%n cards copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines are all right</source>
        <translation>
            <numerusform>%n line is all right</numerusform>
            <numerusform>%n lines are all right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines chosen</source>
        <translation>
            <numerusform>%n line chosen</numerusform>
            <numerusform>%n lines chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was suspended on {day}</source>
        <translation>
            <numerusform>shown %n time since it was suspended on {day}</numerusform>
            <numerusform>shown %n times since it was suspended on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was put away on {day}</source>
        <translation>
            <numerusform>shown %n time since it was put away on {day}</numerusform>
            <numerusform>shown %n times since it was put away on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown %n times since it was lost on {day}</source>
        <translation>
            <numerusform>shown %n time since it was lost on {day}</numerusform>
            <numerusform>shown %n times since it was lost on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits on {day}</source>
        <translation>
            <numerusform>%n visit on {day}</numerusform>
            <numerusform>%n visits on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits within ten minutes of the one before</source>
        <translation>
            <numerusform>%n visit within ten minutes of the one before</numerusform>
            <numerusform>%n visits within ten minutes of the one before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards within a week</source>
        <translation>
            <numerusform>%n reward within a week</numerusform>
            <numerusform>%n rewards within a week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>This is an older file of the café: at least %n visit(s) noted since are not in it.</source>
        <translation>
            <numerusform>This is an older file of the café: at least %n visit noted since is not in it.</numerusform>
            <numerusform>This is an older file of the café: at least %n visits noted since are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{copy}: sound, %n visit(s).</source>
        <translation>
            <numerusform>{copy}: sound, %n visit.</numerusform>
            <numerusform>{copy}: sound, %n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were added.</source>
        <translation>
            <numerusform>%n person was added.</numerusform>
            <numerusform>%n people were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be added; nobody was.</source>
        <translation>
            <numerusform>%n person would be added; nobody was.</numerusform>
            <numerusform>%n people would be added; nobody was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already by the same name, or in the bin.</source>
        <translation>
            <numerusform>%n is here already by the same name, or in the bin.</numerusform>
            <numerusform>%n are here already by the same name, or in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have the name of somebody before them in the file: {who}.</source>
        <translation>
            <numerusform>%n has the name of somebody before them in the file: {who}.</numerusform>
            <numerusform>%n have the name of somebody before them in the file: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no name that can be used: lines {lines}.</source>
        <translation>
            <numerusform>%n has no name that can be used: line {lines}.</numerusform>
            <numerusform>%n have no name that can be used: lines {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns or kinds of fact were left out; nothing of them is kept.</source>
        <translation>
            <numerusform>%n column or kind of fact was left out; nothing of it is kept.</numerusform>
            <numerusform>%n columns or kinds of fact were left out; nothing of them is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) waiting</source>
        <translation>
            <numerusform>%n reward waiting</numerusform>
            <numerusform>%n rewards waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message numerus="yes">
        <source>{day}: %n copies</source>
        <translation>
            <numerusform>{day}: %n copy</numerusform>
            <numerusform>{day}: %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies were made and proved.</source>
        <translation>
            <numerusform>%n copy was made and proved.</numerusform>
            <numerusform>%n copies were made and proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
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
    <name>damaged</name>
    <message numerus="yes">
        <source>At least %n visit(s) noted since are not in it. If you have put back a copy, all is well.</source>
        <translation>
            <numerusform>At least %n visit noted since is not in it. If you have put back a copy, all is well.</numerusform>
            <numerusform>At least %n visits noted since are not in it. If you have put back a copy, all is well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular(s),</source>
        <translation>
            <numerusform>%n regular,</numerusform>
            <numerusform>%n regulars,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) and entries.</source>
        <translation>
            <numerusform>%n visit or entry.</numerusform>
            <numerusform>%n visits and entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a name.</source>
        <translation>
            <numerusform>%n of them without a name.</numerusform>
            <numerusform>%n of them without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be read.</source>
        <translation>
            <numerusform>%n entry cannot be read.</numerusform>
            <numerusform>%n entries cannot be read.</numerusform>
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
    <name>erase</name>
    <message numerus="yes">
        <source>Erase %n regulars?</source>
        <translation>
            <numerusform>Erase %n regular?</numerusform>
            <numerusform>Erase %n regulars?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars erased</source>
        <translation>
            <numerusform>%n regular erased</numerusform>
            <numerusform>%n regulars erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies are without them.</source>
        <translation>
            <numerusform>%n copy is without them.</numerusform>
            <numerusform>%n copies are without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are still to be done: away, of another key, damaged, or stopped.</source>
        <translation>
            <numerusform>%n is still to be done: away, of another key, damaged, or stopped.</numerusform>
            <numerusform>%n are still to be done: away, of another key, damaged, or stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message numerus="yes">
        <source>{weekday} {hour} to {until} is your busiest hour: {visits} visits on average.</source>
        <translation>
            <numerusform>{weekday} {hour} to {until} is your busiest hour: {visits} visit on average.</numerusform>
            <numerusform>{weekday} {hour} to {until} is your busiest hour: {visits} visits on average.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}.</source>
        <translation>
            <numerusform>{visits} visit {when}.</numerusform>
            <numerusform>{visits} visits {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, as many as in {before}.</source>
        <translation>
            <numerusform>{visits} visit {when}, as many as in {before}.</numerusform>
            <numerusform>{visits} visits {when}, as many as in {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, {percent}% more than in {before}.</source>
        <translation>
            <numerusform>{visits} visit {when}, {percent}% more than in {before}.</numerusform>
            <numerusform>{visits} visits {when}, {percent}% more than in {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{visits} visits {when}, {percent}% fewer than in {before}.</source>
        <translation>
            <numerusform>{visits} visit {when}, {percent}% fewer than in {before}.</numerusform>
            <numerusform>{visits} visits {when}, {percent}% fewer than in {before}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{joined} people have joined since {day}.</source>
        <translation>
            <numerusform>{joined} person has joined since {day}.</numerusform>
            <numerusform>{joined} people have joined since {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {joined} people who have joined since {day}, {kept} still come.</source>
        <translation>
            <numerusform>Of {joined} person who has joined since {day}, {kept} still come.</numerusform>
            <numerusform>Of {joined} people who have joined since {day}, {kept} still come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lost: not seen for %n days.</source>
        <translation>
            <numerusform>Lost: not seen for %n day.</numerusform>
            <numerusform>Lost: not seen for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least {people} people have not been seen for {days} days.</source>
        <translation>
            <numerusform>At least {people} person has not been seen for {days} days.</numerusform>
            <numerusform>At least {people} people have not been seen for {days} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} people have not been seen for {days} days.</source>
        <translation>
            <numerusform>{people} person has not been seen for {days} days.</numerusform>
            <numerusform>{people} people have not been seen for {days} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{since} to %n days</source>
        <translation>
            <numerusform>{since} to %n day</numerusform>
            <numerusform>{since} to %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Had most often: {item}, {times} times {when}.</source>
        <translation>
            <numerusform>Had most often: {item}, {times} time {when}.</numerusform>
            <numerusform>Had most often: {item}, {times} times {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordered most often: {order}, {times} times {when}.</source>
        <translation>
            <numerusform>Ordered most often: {order}, {times} time {when}.</numerusform>
            <numerusform>Ordered most often: {order}, {times} times {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Had together most often: {first} and {second}, at {visits} visits.</source>
        <translation>
            <numerusform>Had together most often: {first} and {second}, at {visits} visit.</numerusform>
            <numerusform>Had together most often: {first} and {second}, at {visits} visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{compared} people had something often in both this time and {before}: too few to tell more.</source>
        <translation>
            <numerusform>{compared} person had something often in both this time and {before}: too few to tell more.</numerusform>
            <numerusform>{compared} people had something often in both this time and {before}: too few to tell more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {compared} people, {changed} now have something else most often than in {before}.</source>
        <translation>
            <numerusform>Of {compared} person, {changed} now have something else most often than in {before}.</numerusform>
            <numerusform>Of {compared} people, {changed} now have something else most often than in {before}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>log</name>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n regular</numerusform>
            <numerusform>%n regulars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message numerus="yes">
        <source>%n items are in it; archiving it takes them off the menu too.</source>
        <translation>
            <numerusform>%n item is in it; archiving it takes it off the menu too.</numerusform>
            <numerusform>%n items are in it; archiving it takes them off the menu too.</numerusform>
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
        <source>Shared by %n items: a change here shows in all of them.</source>
        <translation>
            <numerusform>Used by %n item: a change here shows there.</numerusform>
            <numerusform>Shared by %n items: a change here shows in all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>person</name>
    <message numerus="yes">
        <source>%n regulars are in the bin</source>
        <translation>
            <numerusform>%n regular is in the bin</numerusform>
            <numerusform>%n regulars are in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars are back</source>
        <translation>
            <numerusform>%n regular is back</numerusform>
            <numerusform>%n regulars are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n older cards</source>
        <translation>
            <numerusform>and %n older card</numerusform>
            <numerusform>and %n older cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n characters fit here.</source>
        <translation>
            <numerusform>Only %n character fits here.</numerusform>
            <numerusform>Only %n characters fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards waiting</source>
        <translation>
            <numerusform>%n reward waiting</numerusform>
            <numerusform>%n rewards waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewards expired</source>
        <translation>
            <numerusform>%n reward expired</numerusform>
            <numerusform>%n rewards expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamps</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
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
        <source>%n visits in the last 12 months</source>
        <translation>
            <numerusform>%n visit in the last 12 months</numerusform>
            <numerusform>%n visits in the last 12 months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message numerus="yes">
        <source>The name of a café has %n characters at the most.</source>
        <translation>
            <numerusform>The name of a café has %n character at the most.</numerusform>
            <numerusform>The name of a café has %n characters at the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A currency has %n characters at the most.</source>
        <translation>
            <numerusform>A currency has %n character at the most.</numerusform>
            <numerusform>A currency has %n characters at the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>print</name>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places stay free</source>
        <translation>
            <numerusform>%n place stays free</numerusform>
            <numerusform>%n places stay free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>programme</name>
    <message numerus="yes">
        <source>Show %n archived</source>
        <translation>
            <numerusform>Show %n archived</numerusform>
            <numerusform>Show %n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n for a reward</source>
        <translation>
            <numerusform>“{name}”: %n for a reward</numerusform>
            <numerusform>“{name}”: %n for a reward</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n points for each unit spent</source>
        <translation>
            <numerusform>“{name}”: %n point for each unit spent</numerusform>
            <numerusform>“{name}”: %n points for each unit spent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: waiting rewards expire after %n days</source>
        <translation>
            <numerusform>“{name}”: waiting rewards expire after %n day</numerusform>
            <numerusform>“{name}”: waiting rewards expire after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n minutes between visits that count</source>
        <translation>
            <numerusform>“{name}”: %n minute between visits that count</numerusform>
            <numerusform>“{name}”: %n minutes between visits that count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n orders a day count</source>
        <translation>
            <numerusform>“{name}”: %n order a day counts</numerusform>
            <numerusform>“{name}”: %n orders a day count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has %n characters at the most; the rest is left out.</source>
        <translation>
            <numerusform>A name has %n character at the most; the rest is left out.</numerusform>
            <numerusform>A name has %n characters at the most; the rest is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} items count.</source>
        <translation>
            <numerusform>%n of {all} items counts.</numerusform>
            <numerusform>%n of {all} items count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not on the menu any more, and count again if they come back.</source>
        <translation>
            <numerusform>%n more is not on the menu any more, and counts again if it comes back.</numerusform>
            <numerusform>%n more are not on the menu any more, and count again if they come back.</numerusform>
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
        <source>%n stamps</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
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
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try it on the last %n days</source>
        <translation>
            <numerusform>Try it on the last %n day</numerusform>
            <numerusform>Try it on the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the next reward they need %n more points than today.</source>
        <translation>
            <numerusform>For the next reward they need %n more point than today.</numerusform>
            <numerusform>For the next reward they need %n more points than today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For the next reward they need %n more stamps than today.</source>
        <translation>
            <numerusform>For the next reward they need %n more stamp than today.</numerusform>
            <numerusform>For the next reward they need %n more stamps than today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n days</source>
        <translation>
            <numerusform>the last %n day</numerusform>
            <numerusform>the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n visits in {days} would have counted.</source>
        <translation>
            <numerusform>The one visit in {days} (%n) would not have counted.</numerusform>
            <numerusform>None of %n visits in {days} would have counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A waiting reward expires after %n days.</source>
        <translation>
            <numerusform>A waiting reward expires after %n day.</numerusform>
            <numerusform>A waiting reward expires after %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for each {unit} spent on {thing}, rounded down.</source>
        <translation>
            <numerusform>%n point for each {unit} spent on {thing}, rounded down.</numerusform>
            <numerusform>%n points for each {unit} spent on {thing}, rounded down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for each {unit} spent, rounded down.</source>
        <translation>
            <numerusform>%n point for each {unit} spent, rounded down.</numerusform>
            <numerusform>%n points for each {unit} spent, rounded down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After a visit that counts, the next one counts %n minutes later at the earliest.</source>
        <translation>
            <numerusform>After a visit that counts, the next one counts %n minute later at the earliest.</numerusform>
            <numerusform>After a visit that counts, the next one counts %n minutes later at the earliest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n orders a day count.</source>
        <translation>
            <numerusform>At most %n order a day counts.</numerusform>
            <numerusform>At most %n orders a day count.</numerusform>
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
    <name>restore</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits, stamps or rewards</source>
        <translation>
            <numerusform>%n visit, stamp or reward</numerusform>
            <numerusform>%n visits, stamps or rewards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message numerus="yes">
        <source>A sample menu of %n items, with their options, what is in them and a price.</source>
        <translation>
            <numerusform>A sample menu of %n item, with its options, what is in it and a price.</numerusform>
            <numerusform>A sample menu of %n items, with their options, what is in them and a price.</numerusform>
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
<context>
    <name>staff page</name>
    <message numerus="yes">
        <source>A name has %n characters at the most.</source>
        <translation>
            <numerusform>A name has %n character at the most.</numerusform>
            <numerusform>A name has %n characters at the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people here are called that; their tiles look alike.</source>
        <translation>
            <numerusform>%n person here is called that; the tiles look alike.</numerusform>
            <numerusform>%n people here are called that; their tiles look alike.</numerusform>
        </translation>
    </message>
</context>
</TS>
