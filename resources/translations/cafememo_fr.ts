<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>Stopped. Nothing was kept of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cafe} is ready. Cards to try:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cafe} is ready in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so the key is the file cafe.key beside the data: it keeps the data from who finds a copy without it, not from who can read this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well: every page, visit and stamp reads back as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something does not read back as it was written. Go back to a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers a café’s regulars and their usual orders, on the café’s own machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of the café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the demo café, which is thrown away afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the whole screen, without a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the colours of the screen, instead of the system’s choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw the counter into a picture, without a screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill an empty folder with a made-up café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what a scanned text is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a café with the sample menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prove that the café reads back as it was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print facts for a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new card. It belongs to nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was replaced on {day}. Ask for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not read completely. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not one of this café’s cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of {of} stamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It’s free today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{last} · {nth} visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this person (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or find a regular by first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a regular by first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name or nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New card. Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or nickname is all that is needed. It stays on this machine and is forgotten on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the café’s memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was scanned already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was noted a moment ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read completely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the card once more, a little slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card was replaced on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one of our cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is from somewhere else. Nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cafémémo made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the disk is safe. The counter goes on; scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The café’s memory is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free today for {initial}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit noted for {initial}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} noted for {initial}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted: this has changed meanwhile. Scan the card once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not remembered: write a first name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The café’s memory does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click here to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of {of} stamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n free waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOTHING ORDERED YET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A FAVOURITE HERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE USUAL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>a new card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a replaced card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan one of these, or press it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo café: everyone here is made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the demo café… {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>There is no café in this folder yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not hold a whole café. Nothing in it was changed. If files were moved, put them back together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder already holds something. Choose an empty folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cafémémo is not allowed to write in its folder. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This café is already open in another Cafémémo window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in this folder does not open this café. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this café is in the system’s keyring, which is locked or not there. Unlock it and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This café was written by a newer Cafémémo. Install the newer one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The café’s file is damaged. Nothing was changed. Go back to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was noted. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer. Nothing was noted. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>usual</name>
    <message>
        <source>{quantity} × {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a favourite here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} second cups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday mornings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday lunchtimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday afternoons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekday evenings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend mornings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend lunchtimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend afternoons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekend evenings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} mornings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} lunchtimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} afternoons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the last {of} evenings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here today already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here on {weekday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here for a long time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
